# Russian: charts and the cards below the channel grid; views use them too.

### Top bar and page

edit = Изменить

### Channel grid

legend-forecast = прогноз
legend-budget = плановая доля бюджета
legend-effect = доля в прогнозе: { $effect }
legend-costs = плановая доля всех расходов

### Cost sheet

costs-title = Смета
costs-subtitle = { $currency }, с точностью до разменной единицы; все строки до итога — без НДС
costs-gross = Медиабюджет до скидки
costs-discount = Скидка
costs-net = Медиабюджет после скидки
costs-production = Продакшн
costs-hours = Трудозатраты
costs-tools = Сервисы
costs-channels = Расходы по каналам
costs-total = Итого без НДС
costs-total-with-vat = Итого с НДС
costs-no-vat = Ставка НДС не указана, поэтому итога с НДС нет.
costs-prizes = Призы
fee-fixed = фиксированная
share-of = { $share }, база: { $base }
fee-base-total = итога без НДС, включая комиссию

### Charts

chart = диаграмма
chart-table = Показать таблицей
chart-save = Сохранить SVG
chart-save-png = Сохранить PNG
chart-hint = Наведите указатель на диаграмму или нажимайте стрелки, чтобы читать значения.
chart-hint-touch = Коснитесь диаграммы, чтобы прочитать значения.
chart-source = Источник: прогноз Mediaplan по плану «{ $plan }», { $days }
chart-rests-on-benchmark = есть показатели, которые опираются на бенчмарк
chart-forward = Серым — остальные каналы. Вывести вперёд:
chart-forward-none = не выбрано
chart-no-value = нет значения
chart-empty = Этого показателя пока нет ни у одного канала.
ranking-title = Дешевле всего — { $cheapest }, дороже всего — { $dearest }
ranking-title-few = { $figure } по каналам
ranking-title-cheapest = Дешевле всего — { $cheapest }
ranking-title-dearest = Дороже всего — { $dearest }
ranking-title-equal = { $figure }: у всех каналов { $low }
ranking-summary = { $figure }: от { $low } ({ $cheapest }) до { $high } ({ $dearest }).
ranking-subtitle = { $figure }, по возрастанию; { $base }
ranking-choice = Показатель для рейтинга
shares-heading = Доля в сумме каналов, %
shares-budget = Доля бюджета
shares-effect = Доля: { $effect }
shares-subtitle = Доля канала в медиабюджете после скидки и в показателе «{ $effect }»
shares-choice = Эффект рядом с бюджетом
shares-title = { $name }: { $budget } бюджета и { $share } по показателю «{ $effect }»
shares-title-channel-type = { $name }: { $budget } всех расходов и { $share } по показателю «{ $effect }»
shares-say-costs = { $name }: { $share } всех расходов
shares-title-none = Бюджет и показатель «{ $effect }» по каналам
shares-say-budget = { $name }: { $share } бюджета
shares-say-effect = { $name }: { $share } по показателю «{ $effect }»
shares-by = Сравнить
shares-by-channel = по каналам
shares-by-channel-type = по инструментам
shares-subtitle-channel-type = Доля во всех расходах каналов и в показателе «{ $effect }»
shares-costs = Доля всех расходов

### What comes out of it: the base of money, targets, funnel, engagement, competitors, verdicts, explanations

verdicts-title = Какой канал выбрать?
verdict-title-clicks = Какой канал выбрать? Самые дешёвые клики: { $name }
verdict-title-leads = Какой канал выбрать? Самые дешёвые лиды: { $name }
verdict-title-sales = Какой канал выбрать? Самые дешёвые продажи: { $name }
verdicts-subtitle = Сколько стоят контакт и эффект ({ $costs }) и почему места различаются; 1-е место — самый дешёвый
verdicts-choice = Какие расходы сравнить
verdicts-by-media = по медиа
verdicts-by-all-costs = по всем расходам
verdicts-all-costs = все расходы канала: медиа, производство, призы, часы, инструменты
verdict-contact-alone = { $cost } за 1000 контактов (у других каналов этой стоимости нет)
verdict-contact-shared = { $place }-е место из { $of } по стоимости контакта, не единственный ({ $cost } за 1000)
verdict-clicks-alone = { $cost } за клик (у других каналов этой стоимости нет)
verdict-clicks-shared = { $place }-е место из { $of } по стоимости клика, не единственный ({ $cost })
verdict-leads-alone = { $cost } за лид (у других каналов этой стоимости нет)
verdict-leads-shared = { $place }-е место из { $of } по стоимости лида, не единственный ({ $cost })
verdict-sales-alone = { $cost } за продажу (у других каналов этой стоимости нет)
verdict-sales-shared = { $place }-е место из { $of } по стоимости продажи, не единственный ({ $cost })
verdict-and = { $contact } и { $effect }{ $because }.
verdict-but = { $contact }, но { $effect }{ $because }.
verdict-contact-only = { $contact }.
verdict-no-contact = Стоимости контакта нет. { $why }
verdict-no-effect = { $contact }; стоимости эффекта нет. { $why }
verdict-contact-first = Самый дешёвый контакт ({ $cost } за 1000)
verdict-contact-last = Самый дорогой контакт ({ $cost } за 1000)
verdict-contact-rank = { $place }-е место из { $of } по стоимости контакта ({ $cost } за 1000)
verdict-clicks-first = самый дешёвый клик ({ $cost })
verdict-clicks-last = самый дорогой клик ({ $cost })
verdict-clicks-rank = { $place }-е место из { $of } по стоимости клика ({ $cost })
verdict-leads-first = самый дешёвый лид ({ $cost })
verdict-leads-last = самый дорогой лид ({ $cost })
verdict-leads-rank = { $place }-е место из { $of } по стоимости лида ({ $cost })
verdict-sales-first = самая дешёвая продажа ({ $cost })
verdict-sales-last = самая дорогая продажа ({ $cost })
verdict-sales-rank = { $place }-е место из { $of } по стоимости продажи ({ $cost })
verdict-because-click-low = , потому что до клика доходит только { $own } контактов (медиана остальных: { $others })
verdict-because-click-high = , потому что до клика доходит { $own } контактов (медиана остальных: { $others })
verdict-because-leads-low = , потому что до лида доходит только { $own } кликов (медиана остальных: { $others })
verdict-because-leads-high = , потому что до лида доходит { $own } кликов (медиана остальных: { $others })
verdict-because-sales-low = , потому что до продажи доходит только { $own } кликов (медиана остальных: { $others })
verdict-because-sales-high = , потому что до продажи доходит { $own } кликов (медиана остальных: { $others })
waterfall-title = Из того, что клиент платит без НДС, до медиа доходит { $share }
waterfall-title-none = Из чего складывается сумма, которую платит клиент
waterfall-subtitle = Строка за строкой: медиабюджет до скидки, скидка, расходы и итог для клиента
waterfall-heading = Сумма, { $sign }
waterfall-line = Строка
waterfall-amount = Сумма
brand-activity = Взаимодействия за неделю
brand-activity-share = Доля взаимодействий
brand-engagement-rate = ER по подписчикам
brand-excess = ESOV
period-by-followers = ER по подписчикам
period-by-impressions = ER по показам
period-by-reach = ER по охвату
period-by-views = ER по просмотрам
period-follower-growth = Прирост подписчиков
period-rate-growth = Прирост ER по подписчикам

### Figures: name, column heading, unit of a column, and what it is counted on

figure-grp = GRP
    .inline = GRP
    .column = GRP
    .unit = пункты
    .counted-on = контактов на 100 человек целевой аудитории
figure-views = Просмотры
    .inline = просмотры
    .column = Просмотры
    .counted-on = контакты × доля просмотров
figure-engagements = Взаимодействия
    .inline = взаимодействия
    .column = Взаимод.
    .counted-on = контакты × вовлечённость
figure-followers = Новые подписчики
    .inline = новые подписчики
    .column = Подписчики
    .counted-on = контакты × конверсия в подписку
figure-revenue = Выручка
    .inline = выручка
    .column = Выручка
    .counted-on = продажи × средний чек, без НДС
figure-margin = Маржа
    .inline = маржа
    .column = Маржа
    .counted-on = выручка × маржинальность, до расходов на кампанию
figure-net-media = Медиабюджет после скидки
    .inline = медиабюджет после скидки
    .column = Медиабюджет
    .counted-on = после скидки, без НДС
figure-all-costs = Все расходы
    .inline = все расходы
    .column = Расходы
    .counted-on = медиа, продакшн, призы, трудозатраты, сервисы; в итоге также комиссия, резерв и сборы
figure-contact-value = Ценность контакта
    .inline = ценность контакта
    .column = Ценность
    .unit = % первого
    .counted-on = от первого контакта, с учётом выгорания
figure-first-contact-lift = Первый контакт к среднему
    .inline = первый контакт к среднему
    .column = 1-й к средн.
    .unit = раз
    .counted-on = отклик на первый контакт ÷ измеренный средний
figure-visits = Визиты
    .inline = визиты
    .column = Визиты
    .counted-on = клики × доходимость
figure-customer-value = Ценность клиентов
    .inline = ценность клиентов
    .column = LTV клиентов
    .counted-on = продажи × ценность клиента (LTV)
figure-all-costs-on-basis = Все расходы в выбранной базе
    .inline = все расходы
    .column = Расходы
    .counted-on = { $costs }
figure-engagement-rate-followers = Вовлечённость по подписчикам (ER)
    .inline = вовлечённость по подписчикам (ER)
    .column = ER подписч.
    .unit = % подписч.
    .counted-on = взаимодействий на подписчика аккаунта
figure-engagement-rate-views = Вовлечённость по просмотрам (ERV)
    .inline = вовлечённость по просмотрам (ERV)
    .column = ERV
    .unit = % просм.
    .counted-on = взаимодействий на просмотр
figure-ltv-cac = LTV/CAC
    .inline = LTV/CAC
    .column = LTV/CAC
    .unit = раз
    .counted-on = ценность клиента ÷ все расходы на его привлечение
figure-profit = Маржа после расходов
    .inline = маржа после расходов
    .column = После расходов
    .counted-on = маржа − все расходы
figure-per-contact = Стоимость контакта
    .inline = стоимость контакта
    .column = За контакт
    .counted-on = { $money } ÷ контакты
figure-per-grp = Стоимость пункта GRP (CPP)
    .inline = стоимость пункта GRP (CPP)
    .column = За GRP
    .counted-on = { $money } ÷ GRP
figure-per-click = Стоимость клика (CPC)
    .inline = стоимость клика (CPC)
    .column = За клик
    .counted-on = { $money } ÷ клики
figure-per-view = Стоимость просмотра (CPV)
    .inline = стоимость просмотра (CPV)
    .column = За просмотр
    .counted-on = { $money } ÷ просмотры
figure-per-engagement = Стоимость взаимодействия (CPE)
    .inline = стоимость взаимодействия (CPE)
    .column = За взаимод.
    .counted-on = { $money } ÷ взаимодействия
figure-per-follower = Стоимость подписчика (CPF)
    .inline = стоимость подписчика (CPF)
    .column = За подписч.
    .counted-on = { $money } ÷ новые подписчики
figure-all-costs-per-contact = Полная стоимость контакта
    .inline = полная стоимость контакта
    .column = Полная за контакт
    .counted-on = { $costs } ÷ контакты
figure-cac = Стоимость привлечения клиента (CAC)
    .inline = стоимость привлечения клиента (CAC)
    .column = CAC
    .counted-on = { $costs } ÷ продажи
figure-click-rate = Кликабельность (CTR)
    .inline = кликабельность (CTR)
    .column = CTR
    .unit = %
    .counted-on = кликов на контакт
figure-view-rate = Доля просмотров (VTR)
    .inline = доля просмотров (VTR)
    .column = VTR
    .unit = %
    .counted-on = просмотров на контакт
figure-engagement-rate = Вовлечённость по контактам (ER)
    .inline = вовлечённость по контактам (ER)
    .column = ER
    .unit = % контактов
    .counted-on = взаимодействий на контакт
figure-engagement-rate-reach = Вовлечённость по охвату (ERR)
    .inline = вовлечённость по охвату (ERR)
    .column = ERR
    .unit = % охвата
    .counted-on = взаимодействий на одного охваченного
figure-conversion-rate = Конверсия (CVR)
    .inline = конверсия (CVR)
    .column = CVR
    .unit = %
    .counted-on = продаж на клик
figure-roas = ROAS
    .inline = ROAS
    .column = ROAS
    .unit = раз
    .counted-on = выручка ÷ медиабюджет после скидки
figure-acos = Доля рекламных расходов (ДРР)
    .inline = доля рекламных расходов (ДРР)
    .column = ДРР
    .unit = %
    .counted-on = медиабюджет после скидки ÷ выручка (1 ÷ ROAS)
figure-roi = ROI
    .inline = ROI
    .column = ROI
    .unit = %
    .counted-on = (выручка − себестоимость − все расходы) ÷ (себестоимость + все расходы)
figure-break-even-cpa = Безубыточный CPA
    .inline = безубыточный CPA
    .column = Предел CPA
    .counted-on = средний чек × маржинальность: сколько может стоить продажа
figure-break-even-cpc = Безубыточный CPC
    .inline = безубыточный CPC
    .column = Предел CPC
    .counted-on = безубыточный CPA × продаж на клик
figure-effective-reach = Эффективный охват
    .inline = эффективный охват
    .counted-on = люди с эффективной частотой контактов
figure-under-exposed = Недобор контактов
    .inline = недобор контактов
    .counted-on = от охваченных: частота ниже эффективной
figure-over-exposed = Перебор контактов
    .inline = перебор контактов
    .counted-on = от охваченных: частота выше эффективной
figure-per-effective = Стоимость эффективно охваченного
    .inline = стоимость эффективно охваченного
    .counted-on = { $money } ÷ эффективный охват
figure-entries = Участники
    .inline = участники
    .counted-on = участники конкурсов: охват × доля участников
figure-per-entry = Стоимость участника
    .inline = стоимость участника
    .counted-on = { $costs } ÷ участники; с призом, организацией и трудозатратами

### Findings

findings-title = Замечания
finding-of-channel = { $name }: { $statement }
finding-channels = { $count ->
    [one] { $count } канал: { $statement }
    [few] { $count } канала: { $statement }
   *[many] { $count } каналов: { $statement }
}
finding-set-budget = Задать как бюджет
finding-no-population = Численность целевой аудитории не указана.
    .sentence = Без неё нет долей ЦА и GRP, а у нескольких каналов — и общего охвата, если не указана аудитория всех каналов. Укажите численность в настройках плана.
finding-too-many-channels = Слишком много каналов.
    .sentence = В плане может быть не более 100; удалите или объедините лишние.
finding-universe-outside = Такая аудитория всех каналов невозможна.
    .sentence = Допустимо от { $min } (самая большая аудитория канала) до { $max } (вся целевая аудитория). В расчёте — ближайшее возможное значение.
finding-universe-below-audience = Такая аудитория всех каналов невозможна.
    .sentence = Допустимо не меньше { $min } (самая большая аудитория канала); в расчёте взято это число.
finding-audience-above-population = Аудитория канала больше целевой аудитории.
    .sentence = В целевой аудитории { $population }{"\u00A0"}чел.; в расчёте взято это число. Исправьте одно из двух.
finding-fee-of-nothing = Агентская комиссия взята от нуля.
    .sentence = База комиссии ({ $base }) в этом плане равна нулю, поэтому и комиссия равна нулю. Выберите другую базу или фиксированную сумму.
finding-fee-unsolvable = Агентская комиссия не имеет решения.
    .sentence = Никакая комиссия не может составлять такую долю итога, в который входит сама вместе со сборами с неё. Показатели рассчитаны без комиссии. Уменьшите процент.
finding-levy-like-vat = Ставка сбора совпадает со ставкой НДС.
    .sentence = НДС { $rate } уже указан отдельной строкой. Удалите сбор, если имелся в виду НДС.
finding-discount-like-vat = Скидка в точности равна НДС в цене с НДС.
    .sentence = Скидка { $discount } вычитает из цены НДС { $vat }. Если так и задумано, укажите цену без НДС и без скидки.
finding-list-price-without-discount = Прайсовая цена без скидки.
    .sentence = Поэтому медиа после скидки равны медиа до скидки. Укажите скидки или отметьте, что цена уже после скидки.
finding-bonus-not-counted = Бонусные контакты не учтены.
    .sentence = Этот канал покупается не за контакты. Добавьте бесплатное размещение отдельным каналом с закупкой по CPM.
finding-brief-without-vat = Бриф указан с НДС, а ставка НДС в плане не задана.
    .sentence = Введите ставку НДС (0 %, если НДС нет) или выберите другую базу брифа. До этого остаток по брифу неизвестен.
finding-above-brief = План стоит больше, чем дано в брифе.
    .sentence = Превышение: { $by }. Приведите план к брифу или запросите больший бюджет.
finding-ends-after-brief = План заканчивается позже даты из брифа.
    .sentence = В брифе указано { $until }. Сократите план или исправьте дату.
finding-no-audience = Аудитория не указана.
    .sentence = Охват рассчитать нельзя, в итог канал не входит. Укажите, сколько людей из целевой аудитории им пользуются.
    .channels = { $count ->
        [one] Аудитория не указана: { $count } канал.
        [few] Аудитория не указана: { $count } канала.
       *[many] Аудитория не указана: { $count } каналов.
    }
finding-no-price = Цена не указана.
    .sentence = Укажите цену закупки: без неё контакты не рассчитать.
    .channels = { $count ->
        [one] Цена не указана: { $count } канал.
        [few] Цена не указана: { $count } канала.
       *[many] Цена не указана: { $count } каналов.
    }
finding-no-contacts-per-unit = Контакты на единицу не указаны.
    .sentence = Укажите, сколько контактов даёт одна единица с фиксированной ценой.
    .channels = { $count ->
        [one] Контакты на единицу не указаны: { $count } канал.
        [few] Контакты на единицу не указаны: { $count } канала.
       *[many] Контакты на единицу не указаны: { $count } каналов.
    }
finding-no-rate = Не хватает коэффициента.
    .sentence = Чтобы перейти от закупки к контактам, нужен показатель: { $rate }.
    .channels = { $count ->
        [one] Не указан показатель «{ $rate }»: { $count } канал.
        [few] Не указан показатель «{ $rate }»: { $count } канала.
       *[many] Не указан показатель «{ $rate }»: { $count } каналов.
    }
finding-no-budget = Нет бюджета.
    .sentence = Канал есть в плане, но размещение в нём не закупается.
    .channels = { $count ->
        [one] Бюджет не указан: { $count } канал.
        [few] Бюджет не указан: { $count } канала.
       *[many] Бюджет не указан: { $count } каналов.
    }
finding-limits-crossed = Границы противоречат друг другу.
    .sentence = «Не менее { $min }» больше, чем «не более { $max }».
finding-below-min = Меньше минимального бюджета.
    .sentence = Для этого канала задано не менее { $min }.
finding-above-max = Больше максимального бюджета.
    .sentence = Для этого канала задано не более { $max }.
finding-discount-of-all = При скидке 100{"\u00A0"}% цену до скидки не определить.
    .sentence = Медиабюджет до скидки показан равным медиабюджету после скидки. Проверьте скидку.
finding-fee-of-all = Агентская комиссия — 100{"\u00A0"}% базы или больше.
    .sentence = Проверьте, действительно ли это нужно.
finding-hours-without-rate = { $role }: часы без ставки.
    .sentence = Пока у часа нет цены, работа ничего не стоит. Укажите часовую ставку роли.
finding-role-overbooked = { $role }: работы больше, чем часов.
    .sentence = { $weeks ->
        [one] Перегрузка на { $weeks } неделе, { $week }: нужно часов — { $hours }, есть — { $available }. Перенесите работу на другие недели или измените доступные часы.
        [few] Перегрузка на { $weeks } неделях, больше всего { $week }: нужно часов — { $hours }, есть — { $available }. Перенесите работу на другие недели или измените доступные часы.
       *[many] Перегрузка на { $weeks } неделях, больше всего { $week }: нужно часов — { $hours }, есть — { $available }. Перенесите работу на другие недели или измените доступные часы.
    }
finding-cap-reached = Больше, чем допускает ограничение частоты.
    .sentence = Сумма { $left } ничего не даёт: при { $enough } каждый в аудитории уже получает предельное число контактов.
finding-audience-exhausted = Больше, чем может дать аудитория.
    .sentence = Сумма { $left } ничего не даёт: при { $enough } каждый в аудитории уже совершил это действие один раз.
finding-units-left = Не целое число единиц.
    .sentence = Остаток — { $left }: целые единицы стоят { $enough }.
finding-frequency-high = Слишком высокая частота.
    .sentence = В среднем { $frequency } контакта на человека. При большей аудитории или меньшем бюджете контакты распределятся шире.
finding-no-post-reach = Охват публикации не указан.
    .sentence = Укажите долю подписчиков, которую охватывает одна публикация.
    .channels = { $count ->
        [one] Охват публикации не указан: { $count } канал.
        [few] Охват публикации не указан: { $count } канала.
       *[many] Охват публикации не указан: { $count } каналов.
    }
finding-no-contest-contacts = У конкурса нет контактов.
    .sentence = Задайте бюджет и CPM или введите контакты, которые конкурс получит без медиа.
    .channels = { $count ->
        [one] Нет контактов: { $count } конкурс.
        [few] Нет контактов: { $count } конкурса.
       *[many] Нет контактов: { $count } конкурсов.
    }
finding-endless-sharing = Репосты росли бы бесконечно.
    .sentence = Через репосты каждый контакт приводит { $each } новых; должно быть меньше 1. Уменьшите долю участников, долю репостов или число контактов на репост.
finding-flight-beyond-plan = Размещение выходит за пределы плана.
    .sentence = План заканчивается через { $last }{"\u00A0"}нед.; бюджет распределён по неделям, которые в него входят.
finding-overlap-above-audience = Невозможное пересечение: «{ $one }» и «{ $other }».
    .sentence = Обоими каналами пользуются { $both }{"\u00A0"}чел. — больше, чем в меньшей из двух аудиторий ({ $most }). Исправьте пару или аудиторию.
finding-overlap-below-least = Слишком малое пересечение: «{ $one }» и «{ $other }».
    .sentence = При таких аудиториях обоими каналами пользуются не менее { $least }{"\u00A0"}чел., а не { $both }.
finding-overlap-too-small-for = Слишком мало общих людей: «{ $one }» и «{ $other }».
    .sentence = Судя по пересечениям с каналом «{ $third }», каналами «{ $one }» и «{ $other }» одновременно пользуются не менее { $least }{"\u00A0"}чел., а не { $both }.
finding-overlaps-contradict = Эти пересечения не могут быть верны все сразу.
    .sentence = Хотя бы одним из каналов «{ $one }», «{ $other }» и «{ $third }» пользовались бы не менее { $people }{"\u00A0"}чел. — больше, чем в целевой аудитории. Увеличьте пересечение или уменьшите аудиторию.
finding-overlap-fit-poor = Пересечения не согласуются между собой.
    .sentence = Даже при лучшем подборе одна из пар отклоняется на { $error } меньшей аудитории. Проверьте введённые пересечения.
finding-first-contact-rate = Коэффициент, частота и выгорание не согласуются.
    .sentence = По ним отклик на первый контакт составил бы { $rate }; в расчёте взято 100{"\u00A0"}%. Проверьте частоту при замере или отклик на повторный контакт.
finding-er-telegram = В Telegram «ER» и «ERR» — это другое.
    .sentence = В статистике Telegram так часто называют просмотры на подписчика. Здесь ER — взаимодействия на контакт, ERR — на одного охваченного: не переносите значение.
finding-er-linkedin = Вовлечённость в LinkedIn включает и клики.
    .sentence = LinkedIn делит реакции, комментарии, репосты, подписки и клики на показы. Здесь у кликов свой коэффициент.
finding-er-x = Вовлечённость в X включает и клики.
    .sentence = X считает взаимодействиями и клики по ссылкам, профилям, фото и видео. Здесь у кликов свой коэффициент: не включайте их.
