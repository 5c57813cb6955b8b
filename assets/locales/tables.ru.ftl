# Russian: ranges of cells, and the order of rows.

### Ranges of cells

chosen-cells = { $count ->
    [one] { $count } заполненная ячейка
    [few] { $count } заполненные ячейки
    [many] { $count } заполненных ячеек
   *[other] { $count } заполненной ячейки
}
chosen-sum = Сумма { $sum }
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
bulk-lock = Закрепить бюджеты
bulk-unlock = Открепить бюджеты

### Columns of the channel grid

columns = Столбцы
columns-effect = Главный эффект и его цена
columns-default = Обычные столбцы
