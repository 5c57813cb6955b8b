# Русский. Every message of the page stands in one section per room, in the same order in all three files.
# tests/locales.rs holds the three files against each other and against the source.

### Numbers and money

number-thousands = { $value }{"\u00A0"}тыс.
number-millions = { $value }{"\u00A0"}млн
number-billions = { $value }{"\u00A0"}млрд
number-not-a-number = «{ $text }» — не число. Пишите, например, 1 234,50, 12% или 1,5 тыс.
number-too-large = Число «{ $text }» слишком велико. Проверьте количество цифр.
money-amount = { $value }{"\u00A0"}{ $sign }

### Dates

date-long = { $day } { $month } { $year }
date-short = { $day } { $month }
month-1 = янв.
month-2 = февр.
month-3 = мар.
month-4 = апр.
month-5 = мая
month-6 = июн.
month-7 = июл.
month-8 = авг.
month-9 = сент.
month-10 = окт.
month-11 = нояб.
month-12 = дек.

### Units and entries

quantity-share = Доля
quantity-price = Цена
quantity-people = Число людей
quantity-contacts = Число контактов
quantity-evenness = Равномерность k
quantity-hours = Часы
quantity-weeks = Число недель
quantity-frequency-cap = Ограничение частоты
quantity-money = Сумма
quantity-date = Дата
quantity-posts = Число публикаций
quantity-half-life = Период полураспада
entry-not-a-date = Это не дата. Пишите, например, 2027-03-01 или 1-3-2027.
entry-empty = Здесь нужно значение.
entry-too-long = Здесь помещается не более { $max } симв.; введено { $length }.
entry-out-of-range = { $quantity }: допустимо от { $min } до { $max }.
entry-agreed-stays = Бюджет { $budget } согласован; он должен приходиться хотя бы на одну неделю.
entry-above-agreed = Согласованный бюджет — { $budget }; неделя не может получить больше.
refused-in-force = В расчёте пока последнее верное значение: { $value }.
refused-nothing-in-force = Расчёт идёт без этого значения.
refused-restore = Вернуть

### Top bar and page

skip-to-view = Перейти к плану
plan-untitled = План без названия
channel-unnamed = Канал без названия
plans-open = Ваши планы
settings-open = Название, даты, аудитория и валюта
saved-here = Сохранено в этом браузере
saved-refused = Этот браузер не хранит план. Сохраните его в файл.
undo = Отменить
undo-keys = Отменить (Ctrl+Z)
redo = Повторить
redo-keys = Повторить (Ctrl+Shift+Z)
language = Язык
theme = Тема
theme-system = Как в системе
theme-light = Светлая
theme-dark = Тёмная
share = Поделиться
close = Закрыть
cancel = Отмена
edit = Изменить
views = Разделы
view-plan = План
view-reach = Охват
view-calendar = Календарь
tab-findings = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
    [many] { $count } замечаний
   *[other] { $count } замечания
}

### Key figures

key-figures = Ключевые показатели
strip-budget = Бюджет
excl-vat = без НДС
strip-with-vat = { $amount } с НДС { $rate }
strip-no-vat = ставка НДС не указана
strip-per-person = на человека
strip-all = Все девять показателей
strip-fewer = Меньше показателей
strip-left-out = { $count ->
    [one] без { $count } канала, где этого нет
    [few] без { $count } каналов, где этого нет
    [many] без { $count } каналов, где этого нет
   *[other] без { $count } канала, где этого нет
}

### Figures: name, column heading, unit of a column, and what it is counted on

figure-contacts = Контакты
    .column = Контакты
    .unit = в ЦА
    .base = в целевой аудитории и в зоне видимости
figure-reach = Охват, чел.
    .column = Охват
    .unit = чел.
    .base = хотя бы один контакт, каждый учтён один раз
figure-reach-share = Охват, % ЦА
    .column = Охват
    .unit = % ЦА
    .base = от численности целевой аудитории
figure-frequency = Частота
    .column = Частота
    .unit = средняя
    .base = контактов на одного охваченного
figure-grp = GRP
    .column = GRP
    .unit = пункты
    .base = контактов на 100 человек целевой аудитории
figure-clicks = Клики
    .column = Клики
    .base = контакты × кликабельность
figure-views = Просмотры
    .column = Просмотры
    .base = контакты × доля просмотров
figure-engagements = Взаимодействия
    .column = Взаимод.
    .base = контакты × вовлечённость
figure-followers = Новые подписчики
    .column = Подписчики
    .base = контакты × конверсия в подписку
figure-leads = Лиды
    .column = Лиды
    .base = визиты × конверсия в лид
figure-sales = Продажи
    .column = Продажи
    .base = лиды (или визиты, если шага лидов нет) × конверсия в продажу
figure-revenue = Выручка
    .column = Выручка
    .base = продажи × средний чек, без НДС
figure-margin = Маржа
    .column = Маржа
    .base = выручка × маржа, до расходов на кампанию
figure-net-media = Медиабюджет нетто
    .column = Нетто
    .base = после скидки, без НДС
figure-all-costs = Все расходы
    .column = Расходы
    .base = медиа, продакшн, часы, сервисы; в итоге также комиссия и резерв
figure-contact-worth = Ценность контакта
    .column = Ценность
    .unit = % первого
    .base = от первого контакта, с учётом износа
figure-first-contact-lift = Первый контакт к среднему
    .column = 1-й к средн.
    .unit = раз
    .base = первый контакт в отношении к измеренному среднему
figure-visits = Визиты
    .column = Визиты
    .base = клики, которые дошли до визита
figure-customer-value = Ценность клиентов
    .column = LTV клиентов
    .base = продажи × ценность клиента (LTV)
figure-media = Медиа
    .column = Медиа
    .base = { $money }
figure-full-costs = Все показанные расходы
    .column = Расходы
    .base = { $costs }
figure-engagement-rate-followers = Вовлечённость по подписчикам
    .column = ER подписч.
    .unit = % подписч.
    .base = взаимодействий на подписчика аккаунта
figure-engagement-rate-views = Вовлечённость по просмотрам
    .column = ER просм.
    .unit = % просм.
    .base = взаимодействий на просмотр
figure-ltv-cac = LTV/CAC
    .column = LTV/CAC
    .unit = раз
    .base = ценность клиента ÷ все расходы на его привлечение
figure-profit = Маржа после расходов
    .column = После расходов
    .base = маржа − все расходы
figure-per-thousand = Стоимость 1000 контактов
    .column = За 1000 контактов
    .base = { $money } на 1000 контактов
figure-per-contact = Стоимость контакта
    .column = За контакт
    .base = { $money } на контакт
figure-per-person = Стоимость охваченного человека
    .column = За чел. охвата
    .base = { $money } на одного охваченного
figure-per-grp = Стоимость пункта GRP
    .column = За GRP
    .base = { $money } на пункт GRP
figure-per-click = Стоимость клика (CPC)
    .column = За клик
    .base = { $money } на клик
figure-per-view = Стоимость просмотра (CPV)
    .column = За просмотр
    .base = { $money } на просмотр
figure-per-engagement = Стоимость взаимодействия (CPE)
    .column = За взаимод.
    .base = { $money } на взаимодействие
figure-per-follower = Стоимость подписчика (CPF)
    .column = За подписч.
    .base = { $money } на нового подписчика
figure-per-lead = Стоимость лида (CPL)
    .column = За лид
    .base = { $money } на лид
figure-per-sale = Стоимость продажи (CPA)
    .column = За продажу
    .base = { $money } на продажу
figure-full-per-contact = Полная стоимость контакта
    .column = Полная за контакт
    .base = { $costs } на контакт
figure-cac = Стоимость клиента (CAC)
    .column = CAC
    .base = { $costs } на продажу
figure-click-rate = Кликабельность (CTR)
    .column = CTR
    .unit = %
    .base = кликов на контакт
figure-view-rate = Доля просмотров (VTR)
    .column = VTR
    .unit = %
    .base = просмотров на контакт
figure-engagement-rate = Вовлечённость по контактам (ER)
    .column = ER
    .unit = % контактов
    .base = взаимодействий на контакт
figure-engagement-rate-reach = Вовлечённость по охвату (ERR)
    .column = ERR
    .unit = % охвата
    .base = взаимодействий на одного охваченного
figure-conversion-rate = Конверсия (CVR)
    .column = CVR
    .unit = %
    .base = продаж на клик
figure-roas = ROAS
    .column = ROAS
    .unit = раз
    .base = выручка на медиабюджет нетто
figure-drr = Доля рекламных расходов (ДРР)
    .column = ДРР
    .unit = %
    .base = медиабюджет нетто ÷ выручка (1 ÷ ROAS)
figure-romi = ROMI
    .column = ROMI
    .unit = %
    .base = (маржа − все расходы) ÷ все расходы
figure-roi = ROI
    .column = ROI
    .unit = %
    .base = (выручка − себестоимость − все расходы) ÷ (себестоимость + все расходы)
figure-break-even-cpa = Безубыточный CPA
    .column = Предел CPA
    .base = средний чек × маржа: сколько может стоить продажа
figure-break-even-cpc = Безубыточный CPC
    .column = Предел CPC
    .base = безубыточный CPA × продаж на клик
figure-effective-reach = Эффективный охват
    .base = люди с числом контактов в эффективном диапазоне
figure-under-exposed = Недобор контактов
    .base = от охваченных: контактов меньше диапазона
figure-over-exposed = Перебор контактов
    .base = от охваченных: контактов больше диапазона
figure-per-effective = Цена эффективного охвата
    .base = { $money } на человека в эффективном диапазоне
figure-entries = Участники
    .base = участники конкурсов: охват × доля участников
figure-per-entry = Цена участника
    .base = { $costs } на участника: с призом, организацией и часами

### Why a figure is missing

missing-channels = Ни у одного канала этого нет.
missing-audience = Аудитория не указана.
missing-price = Цена не указана.
missing-contacts-per-unit = Контакты на единицу не указаны.
missing-rate-click = Кликабельность не указана.
missing-rate-view = Доля просмотров не указана.
missing-rate-engagement = Вовлечённость не указана.
missing-rate-follow = Конверсия в подписку не указана.
missing-rate-lead = Конверсия в лид не указана.
missing-rate-sale = Конверсия в продажу не указана.
missing-landing = Ни один клик не доходит до сайта: доходимость 0 %.
missing-order-value = Средний чек не указан.
missing-margin = Маржа не указана.
missing-population = В целевой аудитории никого нет.
missing-divisor = Не на что делить.
missing-few-people = Меньше половины человека.
missing-not-applicable = Здесь не применяется.
missing-post-reach = Укажите долю подписчиков, которую охватывает одна публикация.
missing-sharing = Каждый контакт приводил бы один и более новых: снизьте долю участников, репосты или контакты на репост.
missing-entry-rate = Укажите долю охваченных, которые участвуют.
missing-no-media = Медиа здесь не оплачиваются: смотрите полную цену контакта.
missing-other-kind = Этот показатель есть только у другого вида.

### Channel grid

channels = Каналы
channels-base = бюджеты: нетто, без НДС · стоимость за единицу: { $money }
add-channel = Канал
net-media = медиабюджет нетто
grid-details = Детали
grid-channel = Канал
grid-bought-by = Закупка
grid-share = Доля
grid-share-unit = %, бюджет и { $effect }
grid-actions = Действия
grid-total = Итого, без повторов людей
grid-sum-of-reach = Сумма охватов каналов — { $people }; люди, охваченные несколькими каналами, учтены в итоге один раз.
legend-blue = Синий
legend-typed = можно ввести
legend-benchmark = бенчмарк, замените своим
legend-assumed = допущение для примера
legend-forecast = прогноз
legend-budget = плановая доля бюджета
legend-effect = доля в прогнозе: { $effect }
legend-costs = плановая доля всех расходов
row-details = Детали: { $name }
row-bought-by = Модель закупки: { $name }
row-field = { $field }, { $name }
row-locked = Согласовано: этот бюджет не меняется
row-actions = Действия: { $name }
row-duplicate = Дублировать
row-up = Выше
row-down = Ниже
row-remove = Удалить
row-shares = { $budget }{"\u00A0"}% бюджета; доля ({ $effect }): { $share }{"\u00A0"}%
copy-of = { $name } (копия)
buying-cpm = CPM
buying-cpc = CPC
buying-cpv = CPV
buying-cpe = CPE
buying-cpl = CPL
buying-cpa = CPA
buying-cpf = CPF
buying-flat = Фикс
empty-title = Какие каналы вы покупаете?
empty-sentence = Добавьте канал и задайте бюджет: сразу станет видно, сколько стоит контакт, скольких людей вы охватите и каков будет результат.
empty-or-example = Или откройте пример и измените его:

### Fields

field-name = Название
field-price = Цена
field-contacts-per-unit = Контактов на единицу
field-budget = Бюджет
field-discount = Скидка
field-limit-min = Не менее
field-limit-max = Не более
field-locked = Согласовано, не меняется
field-audience = Аудитория
field-evenness = Равномерность k
field-frequency-cap = Предел на человека
field-rate-click = Кликабельность
field-rate-view = Доля просмотров
field-rate-engagement = Вовлечённость
field-rate-follow = Конверсия в подписку
field-rate-lead = Конверсия в лид
field-rate-sale = Конверсия в продажу
field-order-value = Средний чек
field-margin = Маржа
field-on-target = В ЦА
field-viewable = Видимость
field-production = Продакшн
field-hours = Трудозатраты, ч
field-hour-rate = Ставка за час
field-tools = Сервисы
field-note = Заметка
field-platform = Платформа
field-empty = –
field-plan-name = План
field-client = Клиент
field-start = Первый день
field-weeks = Недели
field-target-name = Целевая аудитория
field-population = Численность
field-universe = Активная совокупность
field-fee-share = Доля
field-fee-fixed = Сумма
field-contingency = Доля
field-vat = Ставка
field-currency = Валюта
field-report-language = Язык отчёта
field-base = База
field-tool = Вид
field-posts = Публикации
field-post-reach = Охват публикации
field-post-hours = Часов на публикацию
field-post-production = Производство публикации
field-prize = Приз
field-handling = Организация
field-own-contacts = Свои контакты
field-entry-rate = Доля участников
field-share-rate = Доля репостов
field-contacts-per-share = Контактов на репост
field-persistence = Повторяемость
field-half-life = Полураспад
field-week = Сумма недели
field-pair = Пересечение
field-pattern = Схема
field-first-week = Начало
field-last-week = Конец
detail-money = Деньги
detail-people = Люди
detail-limits = Границы бюджета
detail-response = Отклик
detail-figures = Ещё показатели
detail-gross = медиабюджет брутто { $amount }
from-production = студия, тексты, изображения
from-hours = работа по этому каналу
from-hour-rate = за час
from-tools = подписки для канала
from-contacts-per-unit = что даёт одна единица
from-audience = люди из ЦА, которые им пользуются
from-on-target = от купленных контактов
from-viewable = от показанных контактов
from-evenness = по умолчанию 1, обычно 0,3 – 2
from-cap = максимум контактов на человека
from-rate-click = кликов на контакт
from-rate-view = просмотров на контакт
from-rate-engagement = взаимодействий на контакт
from-rate-follow = новых подписчиков на контакт
from-rate-lead = лидов на визит
from-rate-sale = продаж на лид или на визит
from-order-value = выручка с продажи, без НДС
from-margin = от выручки, за вычетом себестоимости
from-start = год-месяц-день или день-месяц-год
from-weeks = от 1 до 104
from-target-name = например, «Нидерланды, 25–64»
from-population = сколько их всего
from-currency = числа не меняются, пересчёта нет
from-report-language = на каком языке читает клиент
from-contingency = пусто — без резерва
from-vat = на каждую строку; пусто — без НДС
from-posts = за всю кампанию
from-view-rate = подписчиков на публикацию
from-organic-reach = подписчиков органически, на публикацию
from-post-hours = по часовой ставке
from-post-production = фото, видео, тексты
from-prize = что получают победители
from-handling = доставка, жюри, юристы
from-own-contacts = свои посты, рассылка, магазин: без медиа
from-entry-rate = от охваченных людей
from-share-rate = от участников
from-contacts-per-share = что даёт один репост; так каждый контакт приводит { $each } новых, нужно меньше 1
from-followers = подписчики в аудитории

### Findings

finding-set-budget = Задать как бюджет
finding-no-population = В целевой аудитории никого нет.
    .sentence = Укажите численность в настройках плана.
finding-no-channels = Каналов пока нет.
    .sentence = Добавьте канал, чтобы увидеть расходы и охват.
finding-too-many-channels = Слишком много каналов.
    .sentence = В плане может быть не более 100; удалите или объедините лишние.
finding-universe-outside = Такая активная совокупность невозможна.
    .sentence = Допустимо от { $min } (самая большая аудитория) до { $max } (вся целевая аудитория). В расчёте — ближайшее возможное значение.
finding-audience-above-population = Аудитория больше целевой.
    .sentence = В целевой аудитории { $population } чел.; в расчёте взято это число.
finding-no-audience = Аудитория не указана.
    .sentence = Охват рассчитать нельзя, в итог канал не входит. Укажите, сколько людей из целевой аудитории им пользуются.
finding-no-price = Цена не указана.
    .sentence = Укажите, сколько вы платите; без цены контактов нет.
finding-no-contacts-per-unit = Контакты на единицу не указаны.
    .sentence = Укажите, что даёт одна единица с фиксированной ценой.
finding-no-rate = Не хватает коэффициента.
    .sentence = Чтобы перейти от закупки к контактам, нужен показатель: { $rate }.
finding-no-budget = Нет бюджета.
    .sentence = Канал есть в плане, но ничего не покупает.
finding-limits-crossed = Границы противоречат друг другу.
    .sentence = «Не менее { $min }» больше, чем «не более { $max }».
finding-below-min = Меньше минимального бюджета.
    .sentence = Этому каналу полагалось не менее { $min }.
finding-above-max = Больше максимального бюджета.
    .sentence = Этому каналу полагалось не более { $max }.
finding-discount-of-all = При скидке 100{"\u00A0"}% цены брутто нет.
    .sentence = Медиабюджет брутто показан равным нетто.
finding-fee-of-all = Агентская комиссия равна своей базе.
    .sentence = Проверьте, действительно ли нужно 100{"\u00A0"}%.
finding-cap-reached = Больше, чем допускает ограничение частоты.
    .sentence = Сумма { $left } ничего не даёт: при { $enough } каждый в аудитории уже получает предельное число контактов.
finding-audience-exhausted = Больше, чем может дать аудитория.
    .sentence = Сумма { $left } ничего не даёт: при { $enough } каждый в аудитории уже сделал это один раз.
finding-units-left = Не целое число единиц.
    .sentence = Остаток — { $left }: целые единицы стоят { $enough }.
finding-frequency-high = Слишком высокая частота.
    .sentence = В среднем { $frequency } на человека. Большая аудитория или меньший бюджет распределили бы контакты шире.
finding-no-post-reach = Охват публикации не указан.
    .sentence = Укажите долю подписчиков, которую охватывает одна публикация.
finding-no-contest-contacts = О конкурсе никто не узнает.
    .sentence = Задайте бюджет с CPM или введите контакты без медиа.
finding-endless-sharing = Такой конкурс распространялся бы бесконечно.
    .sentence = Каждый контакт приводит репостами { $each } новых; должно быть меньше 1.
finding-flight-beyond-plan = Выходит за конец плана.
    .sentence = План заканчивается через { $last } нед.; деньги идут на оставшиеся недели.
finding-overlap-above-audience = Невозможное пересечение: { $one } и { $other }.
    .sentence = { $both } чел. в обоих — больше меньшей аудитории ({ $most }). Исправьте пару или аудиторию.
finding-overlap-below-least = Слишком малое пересечение: { $one } и { $other }.
    .sentence = При таких аудиториях в обоих не менее { $least } чел., а не { $both }.
finding-overlap-too-small-for = Пересечение { $one } и { $other } слишком мало.
    .sentence = Из-за общего с { $third } в { $one } и { $other } сразу не менее { $least } чел., а не { $both }.
finding-overlaps-contradict = Эти пересечения не могут быть верны все сразу.
    .sentence = { $one }, { $other } или { $third } использовали бы не менее { $people } чел. — больше, чем в аудитории. Увеличьте пересечение или уменьшите аудиторию.
finding-overlap-fit-poor = Пересечения плохо согласуются.
    .sentence = Ближайшая группа людей расходится с одним из них на { $error } меньшей аудитории.

### Where values come from

origin-example = допущение для этого примера
origin-benchmark = { $metric } { $value }, { $year }, { $region }, { $grade }
when-late = конец { $year }
when-quarter = { $quarter } кв. { $year }
when-month = { $month } { $year }
when-since = с { $month } { $year }
when-about = без даты, около { $years }
when-unknown = без даты
known-nothing = опубликованных данных нет
known-of = опубликовано: { $list }

### Cost sheet

costs-title = Смета
costs-base = { $currency }, с точностью до сотых, до итога без НДС
costs-gross = Медиа, брутто
costs-discount = Скидка
costs-net = Медиа, нетто
costs-production = Продакшн
costs-hours = Трудозатраты
costs-tools = Сервисы
costs-channels = Расходы
costs-fee = Агентская комиссия
costs-contingency = Резерв на непредвиденное
costs-total = Итого без НДС
costs-vat = НДС
costs-total-with-vat = Итого с НДС
costs-no-vat = Ставка НДС не указана, поэтому итога с НДС нет.
costs-settings-title = Комиссия, резерв и НДС
costs-prizes = Призы
fee-none = Нет
fee-share = Доля
fee-amount = Сумма
fee-fixed = фиксированная
base-net-media = медиабюджет нетто
base-all-costs = медиа, продакшн, часы и сервисы
share-of = { $share }, база: { $base }

### Charts

chart = диаграмма
chart-table = Показать таблицей
chart-save = Сохранить SVG
chart-hint = Наведите указатель на диаграмму или нажимайте стрелки, чтобы читать значения.
chart-no-value = нет значения
chart-empty = Этого показателя пока нет ни у одного канала.
ranking-title = Дешевле всего — { $cheapest }, дороже всего — { $dearest }
ranking-title-few = { $figure } по каналам
ranking-summary = { $figure }: от { $low } ({ $cheapest }) до { $high } ({ $dearest }).
ranking-subtitle = { $figure }, по порядку; { $base }
ranking-choice = Показатель для рейтинга
shares-heading = Доля среди всех каналов, %
shares-budget = Доля бюджета
shares-effect = Доля: { $effect }
shares-subtitle = Доля медиабюджета нетто рядом с долей: { $effect }
shares-choice = Эффект рядом с бюджетом
shares-title = { $name }: { $budget } бюджета, { $share } эффекта ({ $effect })
shares-title-tool = { $name }: { $budget } всех расходов, { $share } эффекта ({ $effect })
shares-say-costs = { $name }: { $share } всех расходов
shares-title-none = Бюджет и эффект ({ $effect }) по каналам
shares-say-budget = { $name }: { $share } бюджета
shares-say-effect = { $name }: { $share } эффекта ({ $effect })
shares-by = Сравнить
shares-by-channel = по каналам
shares-by-tool = по видам
shares-subtitle-tool = Доля всех расходов каналов рядом с долей: { $effect }
shares-costs = Доля всех расходов
curves-title = Ещё { $money } — это плюс { $people } чел. охвата
curves-title-none = Охват в зависимости от затрат
curves-subtitle = Медиабюджет нетто в плановых пропорциях; люди на нескольких каналах учтены один раз
curves-summary = При медиабюджете нетто { $money } план охватывает { $people } чел.
curves-heading-total = Итого, без повторов людей
curves-heading-channels = По каналам, чел.
curves-spend = { $sign }, медиабюджет нетто в плановых пропорциях
curves-spend-channel = { $sign } на канал
curves-today = Этот план
curves-total = Итого
curves-say = { $money }: охват { $people } чел.
curves-legend = Закрашенная точка — этот план. Пунктир — сверх нынешнего бюджета.
curves-empty = Укажите цену, бюджет и аудиторию канала, чтобы увидеть охват.
curves-limits = возможно при любом пересечении
curves-bounds = возможно при этих парах
frequency-subtitle = Люди по числу контактов за кампанию
frequency-caption = контактов на человека
frequency-times = Контакты
frequency-heading-exactly = Люди ровно с таким числом контактов
frequency-heading-at-least = Люди не менее чем с таким числом контактов
frequency-say-exactly = { $count ->
    [one] { $times } контакт: { $people } чел.
    [few] { $times } контакта: { $people } чел.
    [many] { $times } контактов: { $people } чел.
   *[other] { $times } контакта: { $people } чел.
}
frequency-say-at-least = { $count ->
    [one] не менее { $times } контакта: { $people } чел.
    [few] не менее { $times } контактов: { $people } чел.
    [many] не менее { $times } контактов: { $people } чел.
   *[other] не менее { $times } контакта: { $people } чел.
}
frequency-choice = Канал
frequency-empty = Охват пока неизвестен.
frequency-title = { $share } охваченных имеют эффективную частоту { $band }
frequency-title-none = Как часто встречают людей
frequency-summary = { $once } чел. охвачены хотя бы раз, из них { $effective } — { $band } раз.
reach-empty = Добавьте каналы в разделе «План», чтобы увидеть, скольких людей они охватят.

### Overlap

overlap-title = Пересечение каналов
overlap-subtitle = Допущение о людях, которые пользуются несколькими каналами
overlap-independent = Независимо
overlap-universe = Активная совокупность
overlap-independent-means = Ничего не известно: пользование одним каналом не говорит о пользовании другим.
overlap-universe-means = Люди из целевой аудитории, которые пользуются хотя бы одним из этих каналов. Чем их меньше, тем чаще каналы охватывают одних и тех же людей.
overlap-limits = от { $least } до { $most }
overlap-sum = Сумма охватов
overlap-once = Люди без повторов
overlap-several = Учтено повторно
overlap-frechet = Возможно при любом пересечении
overlap-note = Пересечение — допущение, если оно не измерено.

### Calendar

week-number = нед. { $number }
calendar-title = Недели
calendar-base = чистые медиа, { $currency }, без НДС; строка в сумме равна бюджету канала
calendar-sum = Итого
calendar-week = Неделя
calendar-money = Чистые медиа
calendar-reach-week = Охват недели
calendar-reach-so-far = Охват накопленный
calendar-to-the-end = до конца
calendar-keys = Введите сумму в неделю. Shift и стрелки выделяют несколько; Ctrl+R и Ctrl+D заполняют, Delete очищает, Ctrl+C и Ctrl+V копируют и вставляют, в том числе из таблицы.
calendar-empty = Добавьте каналы в разделе «План», чтобы распределить их по неделям.
calendar-caption = недели плана
calendar-chart-empty = В этих неделях пока ничего нет.
calendar-say = { $week }, { $what }: { $value }
calendar-after = потом
calendar-after-said = После последней недели
pattern-at-once = Сразу
pattern-even = Равномерно
pattern-burst = Флайтами
pattern-pulsed = Пульсами
pattern-front-loaded = Со спадом
pattern-back-loaded = С ростом
pattern-custom = Вручную
spend-title = Больше всего расходов: { $week } — { $money }
spend-subtitle = Чистые медиа по неделям и каналам; план
spend-heading = { $sign } в неделю, чистые медиа
reached-title = Девять десятых охвата набраны к { $week }
reached-title-none = Охват по неделям
reached-subtitle = Люди, каждый один раз: в каждой неделе и с первой недели
reached-heading = Охвачено с начала, не менее стольких раз
reached-so-far = Охвачено { $times }+ раз с начала
effect-title = { $effect } по неделям
effect-title-after = { $share } придёт после последней недели: { $effect }
effect-subtitle = { $effect }: вслед за контактами, с запаздыванием по полураспаду канала
time-title = Допущения о времени
time-subtitle = Насколько недели встречают одних людей и сколько длится эффект
time-posts = Публикации всегда встречают тех же подписчиков
time-persistence-means = Повторяемость: 100 % — каждую неделю те же люди, 0 % — каждый раз новые. Значение 50 % — экспертная оценка.
time-half-life-means = Полураспад: через столько недель наступает половина эффекта; 0 — сразу.
unit-weeks = недели

### Effective band

band-title = Эффективно от
band-to = до
band-from = Меньше всего эффективных контактов
band-up-to = Больше всего эффективных контактов
band-any = любое
band-name = эффективно { $band }

### Overlap of pairs

overlap-matrix = Матрица
overlap-matrix-means = Известно о парах каналов, пропуски допустимы: подбираются группы людей с такими пересечениями.
overlap-bounds = Возможно при этих парах
matrix-title = Пересечения пар
matrix-of-row = % пользователей строки, которые есть и в канале столбца. Серым: по подбору.
matrix-people = Люди аудитории, которые есть в обоих. Серым: по подбору.
matrix-form = Как вводить пересечения
pairs-of-row = % строки
pairs-people = Люди
matrix-cell-of-row = % из { $row }, кто есть и в { $column }
matrix-cell-people = Люди, которые есть и в { $row }, и в { $column }
matrix-fit = Подбор по { $count } заданным парам: в среднем мимо на { $mean } меньшей аудитории, максимум на { $largest }.
matrix-note = Введите долю или число людей либо вставьте таблицу. Пустые ячейки — неизвестно.
matrix-fill = Заполнить опубликованные ({ $count })
matrix-published = { $share } пользователей { $of } есть и в { $also }: { $year }, { $region }, из вторых рук, 16–64 года

### Measured reach

fit-open = Из измеренного охвата …
fit-title = Измеренный охват: { $name }
fit-about = Прошлые кампании канала показывают, насколько равномерны контакты. План изменится, только когда вы примените результат.
fit-points = По строке: контакты, затем охваченные люди
fit-placeholder = 500000; 210000
fit-held = При текущей аудитории
fit-free = С подбором аудитории
fit-evenness = Равномерность k { $evenness }.
fit-audience = Аудитория { $audience }.
fit-errors = Обычно мимо на { $typical }, максимум на { $largest }.
fit-exact = Одна точка попадает точно; о качестве кривой она не говорит.
fit-apply = Применить
fit-columns = В строке { $line } нужны два числа через точку с запятой, табуляцию или один пробел.
fit-entry = Строка { $line }: { $why }
fit-not-positive = Контакты, охват и аудитория должны быть больше нуля.
fit-too-few = Без аудитории нужны две точки с разным числом контактов.
fit-above-contacts = Охват больше числа контактов: проверьте порядок чисел.
fit-above-audience = Охват больше аудитории: проверьте, одних ли людей они считают.
fit-more-even = Равномернее случайного: так бывает при ограничении частоты или если аудитория больше указанной.
fit-too-uneven = Так мало людей на столько контактов не даёт кривой: проверьте числа.
fit-unbounded = Точки подходят любой большой аудитории: частота слишком мала. Введите данные площадки.

### Kinds of tool

tool-channel = { $platform }: { $tool }
tool-advertising = Реклама
tool-influencer = Блогеры
tool-contest = Конкурсы
tool-content = Свой контент
add-advertising = Цены и коэффициенты заполнены там, где известно опубликованное датированное значение в валюте плана; остальное оставлено пустым для ваших данных.
add-influencer = Публикации у других: цена поста, их подписчики в аудитории и доля, которую охватывает пост.
add-contest = Конкурс или розыгрыш: приз и организация, купленные или свои контакты, участники и репосты.
add-content = Публикации и работа с сообществом на своих страницах: часы и производство поста, органический охват.
row-posts = { $tool } · { $posts }
row-budget-follows = Следует из числа публикаций и цены

### Dialogs

settings-title = Об этом плане
plans-title = Планы
plans-where = Хранятся только в этом браузере. Чтобы перенести план, сохраните файл или скопируйте ссылку.
plans-new = Новый план
plans-open-file = Открыть файл
plans-save-file = Сохранить этот план в файл
plans-about = { $count ->
    [one] { $days } · { $count } канал
    [few] { $days } · { $count } канала
    [many] { $days } · { $count } каналов
   *[other] { $days } · { $count } канала
}
plans-rename = Название: { $name }
plans-open-one = Открыть: { $name }
plans-open-short = Открыть
plans-is-open = Открыт
plans-duplicate = Дублировать: { $name }
plans-delete = Удалить: { $name }
examples = Примеры
add-title = Добавить канал
platform-other = Другой канал
share-title = Поделиться планом
share-about = В ссылке весь план. Кто её откроет, получит копию; ваш план не изменится.
share-link = Ссылка на план
share-copy = Скопировать
share-refused = Браузер не разрешил копирование. Выделите ссылку выше и скопируйте её.
share-length = Символов: { $length }.
share-fits-anywhere = Подходит везде, в том числе в мессенджерах.
share-fits-mail = Подходит для почты и Slack; некоторые мессенджеры её обрежут.
share-fits-file = Слишком длинная для большинства мессенджеров: отправьте план файлом.
share-sees-all = Любой, у кого есть ссылка, видит в плане всё, включая цены и маржу.
share-not-revoked = Отозвать ссылку нельзя.
share-nothing-stored = На сервере ничего не хранится: план находится в самой ссылке.
link-title = Не удалось открыть ссылку
link-paste = Вставьте сюда ссылку целиком
link-open = Открыть ссылку
link-nothing-lost = Ваши планы не изменились.
file-title = Не удалось открыть файл
notice-deleted = План «{ $name }» удалён.
notice-removed = Канал «{ $name }» удалён.
notice-from-link = План из ссылки открыт как копия. Остальные ваши планы по-прежнему в списке.
notice-from-file = План из файла открыт. Остальные ваши планы по-прежнему в списке.
notice-from-other-model = План из ссылки открыт как копия. Он создан с другой версией модели, поэтому отправитель мог видеть другие цифры.
notice-copied = Ссылка скопирована.
notice-not-loaded = Часть Mediaplan не загрузилась. Проверьте соединение и попробуйте ещё раз.
notice-left-out = В таблицу поместилось не всё. Пропущено ячеек: { $count }.

### Benchmarks

region-us = США
region-world = весь мир
region-world-agency = весь мир, аккаунты одного агентства
region-world-b2b = весь мир, кампании B2B
region-russia = Россия
grade-primary = первоисточник
grade-primary-vendor = аккаунты самого поставщика
grade-secondary = вторичный источник
grade-weak = слабый источник
origin-old = { $grade }, данные устарели
metric-cpm = CPM
metric-cpm-min = минимальная ставка CPM
metric-cpc = CPC
metric-cpv = CPV
metric-cpl = CPL
metric-cpa = CPA
metric-ctr = CTR
metric-vtr = доля просмотров (VTR)
metric-er = вовлечённость по показам
metric-cvr = конверсий на клик

### Examples

example-cafe-title = Кафе у дома
example-cafe-about = 1500{"\u00A0"}€ в месяц в Утрехте: Instagram, Facebook, поиск и местная газета, свои посты и конкурс
example-launch-title = Запуск продукта
example-launch-about = 60{"\u00A0"}000{"\u00A0"}€ на восемь каналов в Нидерландах, с агентской комиссией и продакшном
example-b2b-title = Лиды B2B
example-b2b-about = 18{"\u00A0"}000{"\u00A0"}€ на LinkedIn, поиск и отраслевую рассылку: людей мало, сделки крупные
example-retailer-title = Розничная сеть
example-retailer-about = 900{"\u00A0"}000{"\u00A0"}₽ на VK, ОК, Telegram и Яндекс Директ в Татарстане

### Links and files that cannot be opened

link-error-empty = Здесь нет ссылки. Вставьте ссылку целиком.
link-error-not-ours = Это не ссылка на план. Вставьте целиком ссылку, которую вам прислали.
link-error-cut = У ссылки не хватает конца: её могла обрезать программа для переписки. Попросите у отправителя ссылку целиком или файл.
link-error-damaged = Ссылка изменилась по дороге: часть символов неверна или пропала. Попросите у отправителя ссылку целиком или файл.
link-error-too-new = Ссылка создана в более новой версии (формат { $needs }). Обновите страницу и откройте ссылку снова.
link-error-too-long = В ссылке { $length } символов, больше, чем нужно любому плану. Она не открыта.
link-error-invalid = В ссылке нет правильного плана (недопустимое значение: { $what }). Попросите у отправителя файл.
file-error-unreadable = Файл не читается как текст. Выберите план, сохранённый здесь.
file-error-not-ours = Этот файл не план. Выберите файл .json, сохранённый здесь.
file-error-too-large = В файле { $size } байт, больше, чем нужно любому плану. Он не открыт.
file-error-too-new = Файл сохранён в более новой версии (формат { $needs }). Обновите страницу и откройте файл снова.
file-error-invalid = Файл повреждён в строке { $line }, символ { $column }: { $what }
file-error-too-many-channels = В этом плане каналов: { $count }; открыть можно не больше { $max }.

### What comes out of it: the base of money, targets, funnel, engagement, competitors, verdicts, explanations

quantity-frequency = Частота
quantity-count = Число
quantity-goal = Цель
missing-lifetime-value = Ценность клиента не указана.
missing-followers = Подписчики аккаунта не указаны.
missing-not-given = В таблице этого значения нет.
view-effect = Эффект
base-choice = База расходов
base-net = нетто
base-gross = брутто
base-with-vat = с НДС
media-net = медиабюджет нетто
media-gross = медиабюджет брутто
media-with-vat = медиабюджет с НДС
all-costs-net = все расходы
all-costs-gross = все расходы (медиа брутто)
all-costs-with-vat = все расходы с НДС
incl-vat = с НДС
strip-gross = брутто, без НДС
strip-net = { $amount } при медиа нетто
strip-without-vat = { $amount } без НДС { $rate }
strip-goal-met = цель { $target } достигнута, { $by }
strip-goal-missed = цель { $target } не достигнута, { $by }
gap-points = { $points }{"\u00A0"}п.{"\u00A0"}п.
explain = Пояснение
explain-loading = Загрузка …
notice-copy-refused = Браузер не разрешил копирование. Выделите текст и скопируйте его.
field-kept = Износ: остаток
from-kept = какую долю предыдущего даёт каждый следующий контакт; 100{"\u00A0"}% — износа нет
from-kept-worth = какую долю предыдущего даёт каждый следующий контакт; здесь контакт в среднем даёт { $worth } первого
field-rates-at = Частота при замере
from-rates-at = контактов на человека, когда измеряли коэффициенты; пусто — коэффициенты первых контактов
field-landing = Доходимость кликов
from-landing = визитов на клик
field-account-followers = Подписчики
from-account-followers = всего у аккаунта, для ER по подписчикам; пусто — аудитория публикаций
field-lifetime-value = Ценность клиента (LTV)
from-lifetime-value = маржа с клиента за годы, без НДС
finding-first-contact-rate = Коэффициент, частота и износ не согласуются.
    .sentence = По ним отклик на первый контакт составил бы { $rate }; в расчёте взято 100{"\u00A0"}%. Проверьте частоту при замере или износ.
finding-er-telegram = В Telegram «ER» — это другое.
    .sentence = В статистике Telegram так часто называют просмотры на подписчика. Здесь это взаимодействия на контакт: не переносите значение.
finding-er-linkedin = Вовлечённость в LinkedIn включает и клики.
    .sentence = LinkedIn делит реакции, комментарии, репосты, подписки и клики на показы. Здесь у кликов свой коэффициент.
finding-er-x = Вовлечённость в X включает и клики.
    .sentence = X считает взаимодействиями и клики по ссылкам, профилям и медиа. Здесь у кликов свой коэффициент.
effect-empty = Добавьте канал в разделе «План», и здесь появится его эффект.

kpis-title = Достигнуто целей: { $met } из { $count }
kpis-title-none = Цели
kpis-subtitle = Чего должен достичь план и что говорит прогноз. Цели передаются в ссылке.
kpis-none = Целей пока нет. Выберите показатель: сначала целью станет прогноз или 0.
kpis-add = Добавить цель …
kpis-figure = Показатель
kpis-target = Цель
kpis-forecast = Прогноз
kpis-standing = Выполнение
kpis-remove = Удалить
kpis-remove-one = Удалить цель: { $figure }
kpis-met = Достигнута,
kpis-missed = Не достигнута,
input-kpi-label = Цель: { $figure }
field-kpi = Цель

funnel-title-sales = Контактов на одну продажу: { $contacts }
funnel-title-leads = Контактов на один лид: { $contacts }
funnel-title-visits = Контактов на один визит: { $contacts }
funnel-title-clicks = Контактов на один клик: { $contacts }
funnel-title-none = От контактов до продаж
funnel-subtitle = Контакты, клики, визиты, лиды и продажи; ниже — сколько они приносят
funnel-heading = Количество; каждая линия сетки — в 10 раз больше предыдущей
funnel-part = { $part } от «{ $figure }»
funnel-per = { $amount } на единицу: { $figure }
funnel-choice = Чья воронка
funnel-step = Шаг
funnel-count = Число
funnel-of-before = От предыдущего шага
funnel-clickers = Люди, которые кликнут хотя бы один раз:
funnel-engagers = Люди, у которых будет хотя бы одно взаимодействие:
funnel-left-out = { $name }: шага «{ $figure }» нет, поэтому ни в него, ни в следующие канал не входит.

assists-title = Кто кому помогает: { $effect }
assists-subtitle = Сколько конверсий канала в столбце приходится на людей, охваченных и каналом в строке
assists-corner = Помогает ↓ Закрывает →
assists-own = что канал закрывает сам
assists-note = Одной конверсии могут помочь несколько каналов, поэтому ячейки не складываются. Известно лишь, что контакт был, а не то, что он повлиял.

account-title = Вовлечённость
account-subtitle = Вовлечённость (ER): у каждого показателя свой знаменатель
account-no-rates = Вовлечённость не указана ни у одного канала. Укажите её в деталях канала.
periods-title = Аккаунт по периодам
periods-about = Введите данные своей статистики или вставьте их из таблицы: на каждый период одна строка. Прирост — к строке выше.
periods-next = следующий период
periods-row = Период { $row }
period-name = Период
period-followers = Подписчики
period-engagements = Взаимодействия
period-reach = Охват
period-impressions = Показы
period-views = Просмотры
period-by-followers = ER по подписчикам
period-by-reach = ER по охвату
period-by-impressions = ER по показам
period-by-views = ER по просмотрам
period-follower-growth = Прирост подписчиков
period-rate-growth = Прирост ER по подписчикам

market-title = Конкуренты
market-about = Что известно о них из открытых источников, рядом с вашим брендом. Необязательно; передаётся в ссылке.
market-on = Сравнить с конкурентами
market-off = Убрать
market-own = Ваш бренд
market-next = следующий конкурент
market-row = Конкурент { $row }
market-remove = Удалить этого конкурента
market-note = Затраты — ваша оценка за время кампании; для вашего бренда берётся медиабюджет нетто плана, если не ввести другое. Избыточная доля голоса (ESOV) — это доля голоса минус доля рынка.
brand-name = Бренд
brand-followers = Подписчики
brand-posts = Публикаций в неделю
brand-engagement = Взаимодействий на публикацию
brand-spend = Затраты, оценка
brand-market-share = Доля рынка
brand-engagement-rate = ER по подписчикам
brand-activity = Взаимодействия за неделю
brand-activity-share = Доля взаимодействий
brand-voice = Доля голоса
brand-excess = ESOV
voice-title = Доля голоса рядом с долей рынка
voice-title-above = Доля голоса { $voice } при доле рынка { $market }: больше, чем соответствует размеру бренда
voice-title-below = Доля голоса { $voice } при доле рынка { $market }: меньше, чем соответствует размеру бренда
voice-subtitle = Доля в затратах всех брендов таблицы рядом с долей рынка
voice-heading = Проценты

verdicts-title = Какой канал выбрать?
verdict-title-clicks = Какой канал выбрать? Самые дешёвые клики: { $name }
verdict-title-leads = Какой канал выбрать? Самые дешёвые лиды: { $name }
verdict-title-sales = Какой канал выбрать? Самые дешёвые продажи: { $name }
verdicts-subtitle = Каждый рядом с остальными: сколько стоит контакт, сколько стоит эффект и почему места разные
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
verdict-because-click-low = , потому что до клика доходит только { $own } контактов (у остальных { $others })
verdict-because-click-high = , потому что до клика доходит { $own } контактов (у остальных { $others })
verdict-because-leads-low = , потому что до лида доходит только { $own } кликов (у остальных { $others })
verdict-because-leads-high = , потому что до лида доходит { $own } кликов (у остальных { $others })
verdict-because-sales-low = , потому что до продажи доходит только { $own } кликов (у остальных { $others })
verdict-because-sales-high = , потому что до продажи доходит { $own } кликов (у остальных { $others })

cascade-title = Из того, что платит клиент, до медиа доходит { $share }
cascade-title-none = От медиа брутто до суммы, которую платит клиент
cascade-subtitle = От медиа брутто до итога для клиента, строка за строкой
cascade-heading = Сумма, { $sign }
cascade-line = Строка
cascade-amount = Сумма
