# Russian: the Optimise view.

### Question

optimise-empty = Добавьте каналы в разделе «План», чтобы увидеть, где деньги работают лучше всего.
optimise-question = Куда направить деньги?
optimise-question-note = Выберите, что важно и сколько это может стоить. Пределы каналов — в таблице ниже.
optimise-goal = Цель
optimise-goal-note = Столько, сколько можно купить на эти деньги
optimise-goal-reach = Охват (1+)
optimise-goal-at-least = Эффективный охват ({ $times }+)
optimise-goal-weighted = Взвешенная сумма результатов
optimise-times = Контактов не менее
optimise-inline-reach = охват
optimise-inline-at-least = охват с числом контактов { $times } и более
optimise-inline-weighted = взвешенные результаты
optimise-weights-note = Сколько весит один результат, например в рублях: лид 2000, клик 50. Пустое поле не учитывается.
optimise-no-weight = Задайте хотя бы одному результату вес больше нуля.
optimise-total = Итого
optimise-total-brief = бриф клиента
optimise-total-own = медиабюджет этого плана
optimise-total-back = Вернуть сумму плана
optimise-at-most = Не более
optimise-exactly = Ровно
optimise-exact-label = Потратить не более этой суммы или ровно столько
optimise-weeks = Двигать деньги и между неделями
optimise-weeks-even = недели: равномерно
optimise-base = Что оплачивает сумма
optimise-more = Ещё { $amount }
optimise-target = Достичь за наименьшие деньги
optimise-target-none = без цели
optimise-target-today = Нынешний результат
optimise-target-part = { $part } ЦА
optimise-target-clear = Без цели

### Computation

optimise-progress = Ход расчёта
optimise-running = Идёт расчёт: { $part }
optimise-stopped = Остановлено: показано то, что успело посчитаться. Готово { $part }.
optimise-failed = Расчёт прервался. Повторите; если нет связи, перезагрузите страницу, когда она появится. Готово { $part }.
optimise-stop = Остановить
optimise-again = Посчитать снова

### Proposal

optimise-none = Предложения нет
optimise-no-goal = Для цели «{ $goal }» в плане не хватает: { $why }
optimise-nothing-to-move = Перераспределять нечего: каждый канал зафиксирован, не имеет цены или оплачивается часами. Снимите фиксацию или укажите цену.
optimise-no-vat = Сумма включает НДС, а ставка НДС в плане не указана. Укажите её в смете или считайте без НДС.
optimise-limits-crossed = «{ $name }» не может выдержать пределы: наименьший выше наибольшего или между ними нет целой единицы. Измените один из них.
optimise-least-above = Наименьшие бюджеты и все прочие затраты составляют { $least } — больше суммы. Уменьшите наименьший бюджет или увеличьте сумму.
optimise-most-below = Все каналы на наибольших бюджетах стоят { $most } — меньше суммы, и больше денег ничего не купят. Расширьте предел или потратьте не более суммы.
optimise-split = Предлагаемое распределение
optimise-title-same = { $goal }: { $value } вместо { $today } ({ $change }) за те же { $cost }
optimise-title-other = { $goal }: { $value } вместо { $today } ({ $change }), за { $cost } вместо { $costtoday }
optimise-title-best = { $goal }: { $value } за { $cost }. Этот план уже распределён наилучшим образом
optimise-proof = Доказано: никакое другое распределение { $total } в ваших пределах не увеличит показатель «{ $goal }» больше чем на { $part }.
optimise-proof-stepped = Доказано с точностью до округления недель: никакое другое распределение { $total } в ваших пределах не увеличит показатель «{ $goal }» больше чем на { $part }.
optimise-proof-within = Лучшее из найденного. Доказано лишь, что никакое распределение { $total } не даёт больше { $bound }, то есть на { $part } больше; настоящий предел, вероятно, ближе.
optimise-linear = В этом плане ничего не изнашивается: вдвое больше денег — вдвое больше результат. Поэтому всё идёт туда, где единица денег даёт больше всего, до пределов. Если это не так, укажите износ или пределы.
optimise-left-rounding = Остаётся { $amount }: комиссия, сборы и НДС округляются по отдельности, и ровно такую сумму не даёт никакой набор бюджетов.
optimise-left-units = Остаётся { $amount }: на это не купить целой единицы.
optimise-left-full = Остаётся { $amount }: каждый канал на наибольшем бюджете, и больше денег ничего не купят.
optimise-accept = Принять всё
optimise-accept-one = Принять для одного канала
optimise-accept-channel = Принять: { $name }
optimise-keep = Сохранить оба
optimise-keep-title = Оставляет этот план в списке и открывает копию с предложением
optimise-copy-name = { $name } (оптимум)
optimise-channel = Канал
optimise-today = Сейчас
optimise-proposed = Предложение
optimise-change = Разница
optimise-room = Запас при 99{"\u00A0"}%
optimise-min = Не менее
optimise-max = Не более
optimise-held = Пределы
optimise-no-limit = нет
optimise-lock = зафикс.
optimise-may-be-off = можно выключить
optimise-held-least = на наименьшем
optimise-held-largest = на наибольшем
optimise-held-exhausted = больше не купить: лимит частоты или аудитория
optimise-kept-no-media = остаётся: оплата часами, не медиа
optimise-kept-no-price = остаётся: цена неизвестна
optimise-kept-unknown = остаётся. { $why }

### Around it

optimise-least = Наименьшие деньги для цели
optimise-least-proven = { $value } стоит { $total }, { $difference } к нынешнему. Доказано: за { $below } этого не достичь никаким распределением.
optimise-least-found = { $value } стоит { $total }, { $difference } к нынешнему. Это наименьшее из найденного; доказано лишь, что { $below } мало.
optimise-least-beyond = В ваших пределах этого не достичь ни за какие деньги: наибольшее — { $value } за { $total }. Расширьте предел или снизьте цель.
optimise-least-use = Взять как сумму
optimise-next-label = Следующие деньги
optimise-next = Ещё { $amount } увеличат показатель «{ $goal }»
optimise-next-nowhere = Деньги разойдутся понемногу: менее сотой части на канал.
optimise-limits = Сколько стоят пределы
optimise-scope-as-set = Ваши пределы
optimise-scope-wider = Пределы втрое шире
optimise-scope-none = Без пределов
optimise-limit-least = на наименьшем
optimise-limit-largest = на наибольшем
optimise-limit-locked = зафиксирован
optimise-limit-price = на { $amount } шире: плюс { $gain }
optimise-limit-unlocked = без фиксации: плюс { $gain }
optimise-no-limit-holds = Ни один предел каналы не сдерживает.

### Charts

optimise-shifts-title = Как перемещаются деньги
optimise-shifts-subtitle = Медиабюджет сейчас и по предложению
optimise-shifts-heading = { $sign }, медиабюджет после скидки
optimise-shifts-legend = Полый знак — сейчас, закрашенный — предложение, тонкая линия — ваши пределы.
optimise-steps-title = Откуда берётся разница, { $goal }
optimise-steps-subtitle = Каждое изменение принято после тех, что выше; человек на нескольких каналах считается один раз
optimise-curves-title = Что даёт каждый канал за свои деньги
optimise-curves-subtitle = Каждый канал отдельно
optimise-curves-spend = { $sign } на канал
optimise-curves-legend = Полый знак — сейчас, закрашенный — предложение. Пунктир — вне ваших пределов.
optimise-curves-say = { $money }: { $value }
optimise-prices-title = Что дали бы { $amount } у предела, { $goal }
optimise-prices-subtitle = Если каждый предел шире на столько, а все бюджеты выбраны заново
optimise-frontier-title = Наилучший результат для каждой суммы, { $goal }
optimise-frontier-subtitle = Лучшее распределение каждой суммы и этот план
optimise-frontier-spend = { $sign }, сумма
optimise-frontier-today = Этот план
optimise-frontier-proposed = Предложение
optimise-frontier-target = Цель
optimise-frontier-waiting = Кривая рассчитывается …

### How it is counted

optimise-how = Как посчитаны эти показатели
optimise-how-value = Результат плана с предложенными бюджетами по тем же формулам, что и на всей странице. После принятия план покажет это число до последней цифры.
    .name = Результат
optimise-how-bound = При цене денег λ каждый канал оптимален сам по себе: D(λ) = λ·B + Σ max (fᵢ(x) − λ·x). Никакое распределение B не даёт больше D(λ) ни при каком λ; наименьшее из них — граница. Где люди считаются один раз, охват сегмента 1 − e^(−H) заменяется касательной, которая никогда не ниже. Каналы, что покупают целые единицы или могут быть выключены, делятся на случаи, пока граница и результат не сойдутся.
    .name = Граница
optimise-how-bound-loose = Людей с m контактами и более не больше (1 − E[z^N]) ÷ (1 − z^m) при любом z от 0 до 1; наибольшее значение этого доказывается как для охвата, а наименьшее по нескольким z — граница. Она с запасом: сам результат ищется из нескольких начал.
    .name = Граница
optimise-how-gap = (граница − результат) ÷ граница. До 0,0001{"\u00A0"}% (0,1{"\u00A0"}% для нескольких контактов) страница говорит «доказано».
    .name = Зазор
optimise-how-price = Наилучший результат при сумме, большей на круглое число, минус результат. Таблица показывает, куда пошли бы деньги, если выбрать все бюджеты заново.
    .name = Следующие деньги
optimise-how-limits = Наилучший результат, если один предел отступит на сотую часть, минус результат, на единицу денег отступа. Зафиксированные бюджеты остаются такими во всех сравнениях.
    .name = Цена предела
optimise-how-room = Наименьший и наибольший бюджет канала, при котором лучшее распределение остального ещё даёт 99{"\u00A0"}% результата.
    .name = Запас при 99{"\u00A0"}%
optimise-how-frontier = Лучшее распределение для 24 сумм до удвоенной заданной.
    .name = Кривая
optimise-how-least = Сумма делится пополам, пока не останется наименьшая, при которой лучшее распределение достигает цели; суммы, где граница ниже цели, доказанно малы.
    .name = Наименьшие деньги
optimise-how-weeks = Доля аудитории без контакта лог-выпукла по контактам недель и не зависит от их порядка, поэтому охват и результаты наибольшие, когда деньги распределены по флайту равномерно. Бюджеты вместе с равномерной схемой тогда лучшие из всех сумм по каналам и неделям.
    .name = Недели
optimise-how-off = Канал, который можно выключить, без бюджета ничего не стоит: ни производства, ни часов, ни сервисов; его наименьший бюджет действует, только пока он включён.
    .name = Можно выключить
