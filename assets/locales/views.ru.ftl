# Russian: calendar, Reach and Effect.

### Fields

field-pattern = Схема
field-first-day = Начало
field-last-day = Конец

### Charts

curves-title = Ещё { $money } — это плюс { $people }{"\u00A0"}чел. охвата
curves-title-cost = Ещё { $money } — это плюс { $people }{"\u00A0"}чел. охвата по { $next } за человека; до сих пор в среднем { $average }
curves-title-none = Охват в зависимости от затрат
curves-title-divided = { $money } (фикс и посты без изменений)
curves-computing = Кривые этого плана строятся …
curves-subtitle = Медиабюджет после скидки в плановых пропорциях; охват без дублирования
curves-summary = При медиабюджете { $money } (после скидки) план охватывает { $people }{"\u00A0"}чел.
curves-heading-total = Итого, без дублирования, чел.
curves-heading-channels = По каналам, чел.
curves-spend = { $sign }, медиабюджет после скидки в плановых пропорциях
curves-spend-channel = { $sign } на канал
curves-today = Этот план
curves-say = { $money }: охват { $people }{"\u00A0"}чел.
curves-legend = Закрашенная точка — этот план. Пунктир — сверх нынешнего бюджета.
curves-steps = Ступени: фикс и посты покупаются только целыми единицами; в заголовке они остаются по плану.
curves-empty = Укажите цену, бюджет и аудиторию канала, чтобы увидеть охват.
curves-limits = возможно при любом пересечении
curves-bounds = возможно при заданных парах
frequency-subtitle = Люди по числу контактов за кампанию
frequency-caption = контактов на человека
frequency-times = Контакты
frequency-heading-exactly = Люди ровно с таким числом контактов
frequency-heading-at-least = Люди не менее чем с таким числом контактов
frequency-say-exactly = { $count ->
    [one] { $times } контакт: { $people }{"\u00A0"}чел.
    [few] { $times } контакта: { $people }{"\u00A0"}чел.
    [many] { $times } контактов: { $people }{"\u00A0"}чел.
   *[other] { $times } контакта: { $people }{"\u00A0"}чел.
}
frequency-say-at-least = { $count ->
    [one] не менее { $times } контакта: { $people }{"\u00A0"}чел.
    [few] не менее { $times } контактов: { $people }{"\u00A0"}чел.
    [many] не менее { $times } контактов: { $people }{"\u00A0"}чел.
   *[other] не менее { $times } контакта: { $people }{"\u00A0"}чел.
}
frequency-choice = Канал
frequency-empty = Охват пока неизвестен.
frequency-title = { $share } охваченных имеют эффективную частоту { $band }
frequency-title-none = Распределение частоты контактов
frequency-summary = { $once }{"\u00A0"}чел. охвачены хотя бы раз, из них { $effective }{"\u00A0"}чел. — с частотой { $band }.
reach-empty = Добавьте каналы в разделе «План», чтобы увидеть, скольких людей они охватят.

### Overlap

overlap-title = Пересечение аудиторий каналов
overlap-subtitle = Допущение о людях, которые пользуются несколькими каналами
overlap-independent = Независимо
overlap-universe = Аудитория всех каналов
overlap-independent-means = Ничего не известно: пользование одним каналом не говорит о пользовании другим.
overlap-universe-means = Люди из целевой аудитории, которые пользуются хотя бы одним из этих каналов. Чем их меньше, тем чаще каналы охватывают одних и тех же людей.
overlap-limits = от { $least } до { $most }
overlap-limits-least = не меньше { $least } (самая большая аудитория канала)
overlap-gross-reach = Сумма охватов
overlap-net-reach = Охват без дублирования
overlap-duplication = Дублирование
overlap-range = Возможно при любом пересечении
overlap-note = Пересечение — допущение, если оно не измерено.

### Calendar

calendar-title = Недели
calendar-subtitle = медиабюджет после скидки, { $currency }, без НДС; сумма строки равна бюджету канала
calendar-sum = Итого
calendar-week = Неделя
calendar-money = Медиабюджет
calendar-reach-week = Охват недели
calendar-cumulative-reach = Накопленный охват
calendar-step = Округлять недели до
calendar-step-none = без округления
calendar-keys = Введите сумму в ячейку недели или день в «Начало» и «Конец»: от неполной недели считаются только её дни. Введённые вручную недели не округляются. Shift и стрелки выделяют несколько ячеек; Ctrl+R и Ctrl+D заполняют, Delete очищает, Ctrl+C и Ctrl+V копируют и вставляют, в том числе из таблицы.
calendar-empty = Добавьте каналы в разделе «План», чтобы распределить их по неделям.
calendar-caption = недели плана
calendar-chart-empty = В этих неделях пока ничего нет.
calendar-say = { $week }, { $what }: { $value }
calendar-after = позже
pattern-at-once = Только первая неделя
pattern-even = Равномерно
pattern-burst = Флайтами
pattern-pulsed = Пульсирующе
pattern-front-loaded = Со спадом
pattern-back-loaded = С ростом
pattern-custom = Вручную
spend-title = Больше всего расходов: { $week } — { $money }
spend-title-weeks = Больше всего расходов: { $money }; таких недель — { $count }
spend-title-even = Каждую неделю { $money }
spend-title-none = Расходы по неделям
spend-subtitle = Медиабюджет после скидки по неделям и каналам; план
spend-others = серым — остальные каналы
spend-heading = { $sign } в неделю, медиабюджет после скидки
reached-title = { $share } охвата набрано к { $week }
reached-title-none = Охват по неделям
reached-subtitle = Люди без дублирования: за каждую неделю и накопленно с первой недели
reached-heading = Накопленный охват k+, чел.
reached-cumulative = Накопленный охват { $times }+
effect-title = { $effect } по неделям
effect-title-after = После последней недели придёт { $share } показателя «{ $effect }»
effect-subtitle = { $effect }: по мере контактов и с отложенным эффектом по периоду полураспада канала
work-title = Работа
work-subtitle = часы по ролям и неделям; стоимость в { $currency }, без НДС
work-shown = Часы или стоимость
work-shown-hours = Часы
work-shown-cost = Стоимость
work-next-role = Новая роль
work-remove = Удалить роль
work-by-channel = Часы по каналам
work-keys = Часы распределяются по неделям так же, как канал. Введите или вставьте часы по каналам и ролям; Ctrl+R заполняет вправо, Ctrl+D — вниз, Delete очищает.
field-role-name = Роль
field-role-available = Доступно в неделю
time-title = Допущения о времени
time-subtitle = Насколько аудитория повторяется от недели к неделе и сколько длится эффект
time-posts = Публикации всегда охватывают одних и тех же подписчиков
time-persistence-means = Повторяемость: 100{"\u00A0"}% — каждую неделю те же люди, 0{"\u00A0"}% — каждый раз новые. По умолчанию 50{"\u00A0"}% — это экспертная оценка.
time-half-life-means = Период полураспада: через столько недель проявится половина эффекта; 0 — сразу.
unit-weeks = недели

### Effective frequency

effective-frequency-title = Эффективная частота от
effective-frequency-to = до
effective-frequency-from = Нижняя граница эффективной частоты
effective-frequency-up-to = Верхняя граница эффективной частоты
effective-frequency-any = любой
effective-frequency-name = эффективно { $band }

### Overlap of pairs

overlap-matrix = Матрица
overlap-matrix-means = Известны пересечения пар каналов, пропуски допустимы: модель подбирает группы людей с такими пересечениями.
overlap-bounds = Возможно при заданных парах
matrix-title = Пересечения пар
matrix-of-row = % пользователей канала в строке, которые пользуются и каналом в столбце. Серым — подобранные значения.
matrix-people = Люди из ЦА, которые пользуются обоими каналами. Серым — подобранные значения.
matrix-form = Как вводить пересечения
matrix-cell-of-row = % пользователей канала «{ $row }», которые пользуются и каналом «{ $column }»
matrix-cell-people = Люди, которые пользуются и каналом «{ $row }», и каналом «{ $column }»
matrix-fit = Подбор (задано пар: { $count }): среднее отклонение — { $mean } меньшей аудитории, наибольшее — { $largest }.
matrix-note = Введите долю или число людей либо вставьте таблицу. Пустая ячейка — пересечение неизвестно.
matrix-fill = Подставить опубликованные пересечения ({ $count })

### What comes out of it: the base of money, targets, funnel, engagement, competitors, verdicts, explanations

effect-empty = Добавьте канал в разделе «План», и здесь появится его эффект.
kpis-title = Выполнено KPI: { $met } из { $count }
kpis-title-none = KPI
kpis-subtitle = Чего должен достичь план и что показывает прогноз. KPI передаются в ссылке.
kpis-none = KPI пока не заданы. Выберите показатель и введите значение; без значения KPI не оценивается.
kpis-suggest = Взять { $value }: прогноз как раз его достигает
kpis-add = Добавить KPI…
kpis-figure = Показатель
kpis-target = KPI
kpis-forecast = Прогноз
kpis-status = Статус
kpis-remove = Удалить
kpis-remove-one = Удалить KPI: { $figure }
kpis-met = Выполнен,
kpis-missed = Не выполнен,
input-kpi-label = KPI: { $figure }
funnel-title-sales = Контактов на одну продажу: { $contacts }
funnel-title-leads = Контактов на один лид: { $contacts }
funnel-title-visits = Контактов на один визит: { $contacts }
funnel-title-clicks = Контактов на один клик: { $contacts }
funnel-title-none = От контактов до продаж
funnel-subtitle = Контакты, клики, визиты, лиды и продажи; ниже — сколько они приносят
funnel-heading = Количество
funnel-part = { $part } от шага «{ $figure }»
funnel-per = { $amount } за единицу («{ $figure }»)
funnel-choice = Чья воронка
funnel-step = Шаг
funnel-count = Число
funnel-of-before = От предыдущего шага
funnel-clickers = Люди, которые кликнут хотя бы один раз:
funnel-engagers = Люди, у которых будет хотя бы одно взаимодействие:
funnel-left-out = На шаге «{ $figure }» не учтены: { $names }
funnel-enters = Учтены с шага «{ $figure }», потому что более ранние неизвестны: { $names }
funnel-none = Не учтены в воронке, потому что ни один шаг не известен: { $names }
funnel-part-on = { $rate } (каналов: { $known } из { $of })
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
market-title = Конкуренты
market-about = Что известно о них из открытых источников, рядом с вашим брендом. Необязательно; передаётся в ссылке.
market-add = Сравнить с конкурентами
market-drop = Убрать
market-next = следующий конкурент
market-remove = Удалить этого конкурента
market-note = Затраты — ваша оценка за время кампании; для вашего бренда берётся медиабюджет плана (после скидки), если не введено другое. Избыточная доля голоса (ESOV) — это доля голоса минус доля рынка.
brand-name = Бренд
brand-followers = Подписчики
brand-posts = Публикаций в неделю
brand-engagement = Взаимодействий на публикацию
brand-spend = Затраты, оценка
brand-market-share = Доля рынка
brand-voice = Доля голоса
voice-title = Доля голоса рядом с долей рынка
voice-title-above = Доля голоса выше доли рынка: { $voice } против { $market }
voice-title-below = Доля голоса ниже доли рынка: { $voice } против { $market }
voice-subtitle = Доля в затратах всех брендов таблицы рядом с долей рынка
voice-heading = Проценты
