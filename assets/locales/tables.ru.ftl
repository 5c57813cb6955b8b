# Russian: ranges of cells, and the order of rows.

### Ranges of cells

chosen-cells = { $count ->
    [one] { $count } заполненная ячейка
    [few] { $count } заполненные ячейки
    [many] { $count } заполненных ячеек
   *[other] { $count } заполненной ячейки
}
chosen-sum = Сумма { $sum }
notice-headings = Пропущены заголовки и названия: { $count }.
notice-not-found = Пропущены строки, названию которых здесь не соответствует ровно одна строка: { $count }, первая — «{ $name }».
notice-refused = Ячейки с недопустимыми значениями отмечены: { $count }, среди них «{ $first }» и «{ $second }».
notice-ambiguous = Числа, которые можно прочитать двояко: { $count }. Они прочитаны так, как пишет числа эта страница; «{ $text }» может означать и { $other }.
notice-kept-fees = Каналы с фиксом, бюджет которых не изменён, так как изменение не даёт целой единицы: { $count }.
notice-read-as = Числа прочитаны так, как они записаны во вставленных ячейках: { $sample }.
chosen-copy = Копировать

### Rows of the channel grid

group-by = Группировать
group-by-nothing = не группировать
group-by-medium = по медиа
group-by-platform = по площадкам
group-by-group = по группам
group-none = Без группы
group-title = { $count ->
    [one] { $name } · { $count } канал
    [few] { $name } · { $count } канала
    [many] { $name } · { $count } каналов
   *[other] { $name } · { $count } канала
}
filter = Фильтр каналов
filter-shown = Показано каналов: { $shown } из { $count }
sort-column = { $column }: { $order }
sort-rising = Сортировать по возрастанию
sort-falling = Сортировать по убыванию
sort-own-order = Вернуть порядок плана
medium-social = Социальные сети
medium-messenger = Мессенджеры
medium-video = Онлайн-видео
medium-search = Поиск
medium-display = Медийная реклама
medium-audio = Радио и аудио
medium-tv = ТВ
medium-out-of-home = Наружная реклама
medium-print = Пресса
medium-direct = Почта, листовки и e-mail
medium-cinema = Кино
medium-event = Мероприятия
medium-affiliate = Партнёры (affiliate)
medium-other = Прочие медиа

bulk-channels = { $count ->
    [one] { $count } канал
    [few] { $count } канала
    [many] { $count } каналов
   *[other] { $count } канала
}
bulk-budgets = Изменить бюджеты
bulk-by = бюджеты на %
bulk-each = каждый бюджет до
bulk-together = сумму бюджетов до
bulk-value = Процент или сумма
bulk-example = +10 или 5 000
bulk-apply = Применить
bulk-no-change = Введите процент, например +10 или -15, или сумму, например 5 000.
bulk-none-open = Все эти бюджеты закреплены или следуют из публикаций. Сначала открепите хотя бы один.
bulk-out-of-range = Бюджеты стали бы меньше нуля или больше, чем вмещает план.
bulk-kept-is-more = Закреплённые бюджеты и стоимость публикаций этих каналов уже больше.
bulk-lock = Закрепить бюджеты
bulk-unlock = Открепить бюджеты

### Columns of the channel grid

columns = Столбцы
columns-effect = Главный эффект и его цена
columns-default = Обычные столбцы

### Media plans from spreadsheets

paste-about = Скопируйте строки медиаплана из таблицы вместе с заголовком и вставьте их сюда. Пока план не создан, ничего не меняется; одна отмена возвращает всё назад.
paste-text = Строки плана
paste-heading = Заголовок
paste-no-heading = Без заголовка
paste-row = Строка { $row }: { $text }
paste-numbers = Запись чисел
paste-column = Содержание столбца { $column }
paste-ask-stage = Суммы без пометки указаны
paste-net = После скидки
paste-gross = До скидки
paste-ask-vat = НДС в суммах без пометки
paste-without-vat = Без НДС
paste-with-vat = С НДС
paste-vat-rate = Ставка НДС
paste-answer-first = Выберите выше: до или после скидок, с НДС или без.
paste-make = Создать план
paste-add = { $count ->
    [one] Добавить { $count } канал
    [few] Добавить { $count } канала
   *[many] Добавить { $count } каналов
}
paste-made-title = Каналы
paste-made = { $count ->
    [one] Будет создан { $count } канал
    [few] Будут созданы { $count } канала
   *[many] Будет создано { $count } каналов
}
paste-more-rows = Ещё строк: { $count }.
paste-more = И ещё: { $count }.
paste-refused = Отклонено ячеек: { $count }
paste-refused-cell = Строка { $row }, { $column }, «{ $text }»: { $why }
paste-list-prices = Цены указаны по прайсу: они остаются такими вместе со скидкой: цена после скидки = цена по прайсу × (1 − скидка).
paste-total-agrees = Строка { $row } — итог и не учитывается. Он совпадает с суммой строк: { $sum }.
paste-total-differs = Строка { $row } — итог и не учитывается. { $column }: указано { $total }, сумма строк { $sum }.
paste-contacts-differ = { $name }: в таблице контактов { $table }, стоимость ÷ цена × 1000 даёт { $follows }.
paste-clicks-differ = { $name }: в таблице кликов { $table }, стоимость ÷ цена даёт { $follows }.
paste-costs-differ = { $name }: в таблице после скидки { $table }, стоимость до скидки за вычетом скидки даёт { $follows }.
paste-row-left-out = В строке { $row } («{ $text }») нет чисел, она не учитывается.
paste-too-many = В плане помещается 100 каналов. Пропущено строк: { $count }.
paste-percentage = Процент — это не сумма. Введите саму сумму.
paste-outside-plan = Этот день вне плана. Измените первый день или длительность плана либо дату.
paste-unit-unknown = Единица этой цены неизвестна: модель закупки отклонена.
paste-currency-differs = Эта сумма в { $found }, а план в { $plan }. Сначала пересчитайте её.
paste-role-left-out = – не учитывать –
paste-role-name = Канал
paste-role-list-price = Цена по прайсу
paste-role-gross-cost = Стоимость до скидки
paste-role-units = Количество единиц
paste-role-contacts = Контакты
paste-role-clicks = Клики
paste-role-start = Первый день
paste-role-end = Последний день
paste-role-period = Период
paste-role-detail = Формат, таргетинг
entry-buying-model = Это не модель закупки. Напишите CPM, CPC, CPV, CPE, CPL, CPA, CPF или фикс.
entry-not-of-type = У каналов этого типа нет такого значения.
