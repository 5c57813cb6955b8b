# Russian: dialogs, details of a channel, files and links.

### Top bar and page

cancel = Отмена

### Channel grid


### Fields

field-locked = Зафиксировать бюджет
field-platform = Платформа
field-empty = –
field-currency = Валюта
field-report-language = Язык отчёта
field-brief-budget = Бюджет клиента
field-brief-base = Бюджет — это
field-brief-until = До
field-brief-goal = Задача
fee-base = База
field-fee-vat = Ставка НДС на комиссию
field-levy-name = Название сбора
field-levy-rate = Процент сбора
field-levy-vat = Ставка НДС на сбор
field-channel-type = Инструмент
field-price-basis = Цена указана как
field-bonus-contacts = Бонусные контакты
field-discount-name = Название скидки
field-discount-rate = Размер
field-media-vat = Ставка НДС на медиа
price-net = после скидки
detail-money = Деньги
detail-people = Люди
detail-limits = Границы бюджета
detail-response = Отклик
detail-figures = Ещё показатели
detail-gross = медиабюджет до скидки: { $amount }
detail-discounts = вместе { $rate }; медиа до скидки { $amount }
detail-net-price = после скидки { $price }
discount-add = Добавить скидку
discount-remove = Удалить эту скидку
discount-cell = { $field }, скидка { $row }
from-production = студия, тексты, изображения
from-hours = работа по этому каналу
from-hour-rate = за час, во всём плане
detail-roles = Роли, ставки и недели
from-tools = подписки для канала
from-contacts-per-unit = что даёт одна единица
from-bonus-contacts = предоставлены бесплатно сверх купленного
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
from-start = например, 01.03.2027 или 1 марта 2027
from-weeks = от 1 до 104
from-target-name = например, «Нидерланды, 25–64»
from-population = сколько их всего; если неизвестно, оставьте пустым
from-currency = числа не меняются, пересчёта нет
from-report-language = на каком языке читает клиент
from-brief-budget = оставьте пустым, если брифа нет
from-brief-goal = словами клиента
from-contingency = пусто — без резерва
from-vat = на каждую строку; пусто — без НДС
from-own-vat = пусто — ставка плана; 0 — без НДС
from-media-vat = пусто — ставка плана; 0 — если НДС платит заказчик (reverse charge)
from-fee-inside = от итога без НДС, включая комиссию
from-posts = за всю кампанию
from-view-rate = от подписчиков, на одну публикацию
from-organic-reach = от подписчиков, органически, на одну публикацию
from-post-hours = по часовой ставке
from-post-production = фото, видео, тексты
from-prize = что получают победители
from-handling = доставка, жюри, юристы
from-organic-contacts = свои публикации, рассылка, магазин
from-entry-rate = от охваченных людей
from-share-rate = от участников
from-contacts-per-share = сколько контактов даёт один репост; так каждый контакт приводит { $each } новых — должно быть меньше 1
from-followers = подписчики из ЦА

### Cost sheet

costs-settings-title = Комиссия, резерв, сборы и НДС
fee-none = Нет
fee-share = Процент сверху
fee-amount = Сумма
fee-inside = Внутри итога
fee-on-top = То же, что { $share } сверх всех остальных расходов.
fee-of-net = То же, что { $share } от медиа после скидки.
levies-about = Взимаются по закону или объединением, например 3 % с интернет-рекламы в России.
levy-add = Сбор
levy-remove = Удалить: { $name }

### Measured reach

fit-open = По измеренному охвату…
fit-title = Измеренный охват: { $name }
fit-about = Прошлые кампании канала показывают, насколько равномерны контакты. План изменится, только когда вы примените результат.
fit-points = В каждой строке: контакты, затем охваченные люди
fit-placeholder = 500000; 210000
fit-audience-fixed = При текущей аудитории
fit-audience-fitted = С подбором аудитории
fit-evenness = Равномерность k { $evenness }.
fit-audience = Аудитория { $audience }.
fit-errors = Типичное отклонение — { $typical }, наибольшее — { $largest }.
fit-exact = С одной точкой кривая совпадает точно; о её качестве это не говорит.
fit-apply = Применить
fit-columns = В строке { $line } нужны два числа через точку с запятой, табуляцию или один пробел.
fit-entry = Строка { $line }: { $why }
fit-not-positive = Контакты, охват и аудитория должны быть больше нуля.
fit-too-few = Без аудитории нужны две точки с разным числом контактов.
fit-above-contacts = Охват больше числа контактов: проверьте порядок чисел.
fit-above-audience = Охват больше аудитории: проверьте, одних ли и тех же людей считают эти два числа.
fit-above-population = Лучше всего подходит аудитория больше численности ЦА ({ $why }). Исправьте численность ЦА или оставьте введённую аудиторию.
fit-more-even = Равномернее случайного: так бывает при ограничении частоты или если аудитория больше указанной.
fit-too-uneven = Слишком мало людей на такое число контактов: кривую подобрать нельзя. Проверьте числа.
fit-unbounded = Этим точкам соответствует любая большая аудитория: частота слишком мала, чтобы её ограничить. Введите данные платформы.

### Channel types

add-advertising = На карточке сказано, что она заполнит. Остальное остаётся пустым для ваших данных.
add-influencer = Публикации на чужих страницах: цена публикации, подписчики из ЦА и доля, которую охватывает публикация.
add-contest = Конкурс или розыгрыш: приз и организация, контакты купленные или без медиа, участники и репосты.
add-content = Публикации и работа с сообществом на своих страницах: часы и продакшн на публикацию, органический охват.

### Dialogs

settings-title = Настройки плана
brief-title = Бриф
brief-fit = Подогнать план под бриф
brief-fit-about = Пропорционально меняет незафиксированные бюджеты в их границах; фиксированные суммы остаются. Комиссия, сборы и НДС пересчитываются.
brief-take = Подогнать под { $amount }
brief-nearest = Никакие бюджеты в этой пропорции не дают точно такую сумму, потому что каждая строка округляется до наименьшей единицы. Две ближайшие:
brief-no-vat = Бриф указан с НДС, а ставка НДС в плане не задана: введите её в смете, 0 %, если НДС нет.
brief-no-channels = Сначала добавьте канал с бюджетом.
brief-nothing-to-scale = План нельзя подогнать: все бюджеты зафиксированы или следуют из публикаций. Снимите фиксацию с канала или добавьте новый.
brief-too-little = Бюджета брифа не хватает: даже при минимальных бюджетах план стоит { $least }. Снизьте минимум, снимите фиксацию с канала или сократите другие расходы.
brief-too-much = Границы слишком низки: даже при максимальных бюджетах план стоит только { $most }. Поднимите максимум, снимите фиксацию с канала или добавьте новый.
plans-title = Планы
plans-where = Хранятся только в этом браузере. Чтобы перенести план, сохраните файл или скопируйте ссылку.
plans-nowhere = Этот браузер не сохраняет планы: после закрытия страницы их может не стать. Сохраните файл или скопируйте ссылку.
plans-new = Новый план
plans-open-file = Открыть файл
plans-save-file = Сохранить этот план в файл
plans-save-all = Сохранить все планы в один файл
plans-search = Поиск: название, клиент, ЦА или канал
plans-none-found = Планов с такими словами нет.
plans-changed = изменён { $when }
plans-changed-now = изменён только что
plans-source-link = из ссылки
plans-source-file = из файла
plans-source-example = из примера
plans-source-copy = копия другого плана
plans-source-version = вторая версия: изменён в двух вкладках
plans-bin = Удалённые планы: { $count }
plans-bin-about = Удалённый план можно вернуть в течение { $days } дн.
plans-removed-on = удалён { $when }
plans-removed-now = удалён только что
plans-restore = Вернуть
plans-restore-one = Вернуть «{ $name }»
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
add-title = Добавить канал
platform-other = Другой канал
share-title = Поделиться планом
share-about = В ссылке весь план. Кто её откроет, получит копию; ваш план не изменится.
share-link = Ссылка на план
share-copy = Скопировать
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
link-open-pasted = Открыть вставленную ссылку
link-pasted-about = Ссылка, которую изменили почта или мессенджер, сама не открывается, но часто открывается отсюда: вставьте её целиком.
link-nothing-lost = Ваши планы не изменились.
file-title = Не удалось открыть файл

### Links and files that cannot be opened

link-error-empty = Здесь нет ссылки. Вставьте ссылку целиком.
link-error-not-ours = В этом тексте нет ссылки на план. Почтовые фильтры заменяют ссылки своими: скопируйте целиком адрес, который открывается, или попросите у отправителя файл.
link-error-cut = Не хватает части ссылки, скорее всего её конца: возможно, ссылку обрезал мессенджер. Попросите у отправителя ссылку целиком или файл.
link-error-damaged = Ссылка изменилась по дороге: часть символов неверна или пропала. Попросите у отправителя ссылку целиком или файл.
link-error-too-new = Ссылка создана в более новой версии (формат { $needs }). Обновите страницу и откройте ссылку снова.
link-error-too-long = Ссылка слишком длинная (символов: { $length }), такой длины нет ни у одного плана. Она не открыта.
link-error-invalid = В ссылке нет правильного плана. Попросите у отправителя файл.
file-error-unreadable = Файл не читается как текст. Выберите план, сохранённый здесь.
file-error-not-ours = Этот файл не план. Выберите файл .json, сохранённый здесь, или таблицу .csv.
file-error-too-large = Файл слишком большой (байт: { $size }), такого размера нет ни у одного плана. Файл не открыт.
file-error-too-new = Файл сохранён в более новой версии (формат { $needs }). Обновите страницу и откройте файл снова.
file-error-syntax = Файл повреждён: строка { $line }, символ { $column }. Здесь он обрывается, или это не JSON. Выберите другую копию или исправьте это место.
file-error-value = Файл не открыт: строка { $line }, символ { $column }. Здесь недопустимое значение, неизвестное поле или поля не хватает. Выберите другую копию или исправьте это место.
file-error-too-many-channels = В этом плане каналов: { $count }; открыть можно не больше { $max }. Удалите лишние: строка { $line }.
file-error-too-many-amounts = В этом плане сумм по неделям у одного канала: { $count }; открыть можно не больше { $max }. Удалите лишние: строка { $line }.
file-error-too-many-periods = В этом плане периодов: { $count }; открыть можно не больше { $max }. Удалите лишние: строка { $line }.
file-error-too-many-competitors = В этом плане конкурентов: { $count }; открыть можно не больше { $max }. Удалите лишних: строка { $line }.
file-error-too-many-discounts = В этом плане у одного канала скидок: { $count }; открыть можно не больше { $max }. Удалите лишние в строке { $line }.
file-error-too-many-roles = В этом плане ролей: { $count }; открыть можно не больше { $max }. Удалите лишние в строке { $line }.
file-error-too-many-work = В канале этого плана часы указаны для ролей: { $count }, а ролей в плане: { $max }. Исправьте часы в строке { $line }.
file-error-too-many-levies = В этом плане сборов: { $count }; открыть можно не больше { $max }. Удалите лишние в строке { $line }.
file-error-repeated-kpi = В этом плане две цели для одного KPI. Удалите лишнюю: строка { $line }.
file-error-pair-of-one = В этом плане пересечение канала { $channel } с самим собой. Удалите его: строка { $line }.
file-error-pair-of-unknown = В этом плане пересечение с каналом { $channel }, которого в нём нет. Удалите его или исправьте номер: строка { $line }.
file-error-repeated-pair = В этом плане два пересечения для каналов { $one } и { $other }. Удалите лишнее: строка { $line }.

### What comes out of it: the base of money, targets, funnel, engagement, competitors, verdicts, explanations

explain = Пояснение
from-response-decay = от отклика на предыдущий контакт; 100{"\u00A0"}% — выгорания нет
from-response-decay-worth = от отклика на предыдущий контакт; здесь контакт в среднем даёт { $worth } от первого
from-measured-frequency = контактов на человека, когда измеряли коэффициенты; пусто — коэффициенты первых контактов
from-landing-rate = визитов на клик
from-account-followers = всего у аккаунта, для ER по подписчикам; пусто — аудитория публикаций
from-lifetime-value = маржа с клиента за всё время, без НДС

benchmark-use = Взять { $value } ({ $region }, { $year })
### Media plans from spreadsheets

file-error-export = Это результаты площадки: такие отчёты Mediaplan пока не читает. Откройте медиаплан.
file-error-workbook = Это книга таблиц. Сохраните лист как CSV и откройте его или скопируйте ячейки и вставьте их.
file-error-document = Это документ или изображение. Скопируйте из него таблицу и вставьте её или откройте план как CSV.
add-search = Поиск по заготовкам
add-none = Заготовок не найдено. «Другой канал» подходит для всего.
add-own = Ваши заготовки, хранятся в этом браузере
add-exchange = Курсы валют этого плана
add-fills = Будет заполнено: { $list }.
add-fills-nothing = Ничего не заполняется.
add-one-each = один контакт на адрес
add-looks = Только для сравнения: { $list }.
add-converted = { $value }, пересчитано из { $published }
preset-use = Добавить
preset-use-one = Добавить: { $name }
preset-rename = Название заготовки: { $name }
preset-remove = Удалить заготовку: { $name }
preset-without-amounts = без сумм в { $currency }
presets-save = Сохранить заготовки в файл
presets-open = Открыть файл с заготовками
field-exchange-rate = 1 { $currency } =
field-exchange-date = Дата курса { $currency }
from-exchange-rate = ваш курс; опубликованные цены будут пересчитаны и отмечены
from-exchange-date = например, 30.11.2026
detail-fill-in = подставить { $price }
origin-converted = { $benchmark }; пересчитано по курсу { $rate } от { $date }
file-error-too-many-presets = В этом файле заготовок: { $count }; открыть можно не больше { $max }. Удалите лишние: строка { $line }.
done = Готово
help-about = Mediaplan планирует рекламные кампании: что и в каком канале купить, сколько стоит контакт, скольких людей и как часто охватит реклама и что это даст.
help-figures = Любой рассчитанный показатель объясняет себя сам: щёлкните по нему, чтобы увидеть формулу, исходные данные и их источники. Синие числа введены, чёрные рассчитаны; ◦ отмечает то, что основано на бенчмарке, ◇ — допущения примера.
help-keys = Клавиши
help-keys-move = Стрелки, Tab, Enter
help-keys-move-about = Переход между ячейками; Enter в последней строке добавляет канал
help-keys-choose = Shift+стрелки, Shift+щелчок, мышь
help-keys-choose-about = Выделить несколько ячеек — с их числом и суммой; Ctrl+A выделяет таблицу
help-keys-copy = Ctrl+C, Ctrl+V
help-keys-copy-about = Копировать и вставлять, в том числе из таблиц и в таблицы
help-keys-fill = Ctrl+D, Ctrl+R, Delete
help-keys-fill-about = Заполнить вниз, заполнить вправо, очистить
help-keys-compute = 600+50, =1,1*600, 12{"\u00A0"}%
help-keys-compute-about = Ячейки с суммами вычисляют то, что введено
help-keys-row = Alt+вверх, Alt+вниз
help-keys-row-about = Переместить канал выше или ниже
help-keys-chart = Стрелки на графике
help-keys-chart-about = Прочитать график значение за значением
help-keys-undo = Ctrl+Z, Ctrl+Y
help-keys-undo-about = Отменить, вернуть
help-keys-escape = Esc
help-keys-escape-about = Отменить ввод; закрыть окно
help-keys-mac = На Mac вместо Ctrl нажимайте ⌘.
help-model = Модель
help-model-about = Формулы, источники и границы всех показателей по разделам; каждое объяснение ведёт в свой раздел.
help-model-open = Открыть модель (на английском)
help-privacy = Конфиденциальность
help-privacy-about = Планы остаются в этом браузере. Введённые данные не отправляются на сервер, посещения никто не считает. Ссылка содержит весь план: его прочтёт каждый, у кого она есть.
help-version = Mediaplan { $version }, модель { $model }
