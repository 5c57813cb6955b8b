# English: ranges of cells, and the order of rows.

### Ranges of cells

chosen-cells = { $count ->
    [one] { $count } filled cell
   *[other] { $count } filled cells
}
chosen-sum = Sum { $sum }
chosen-copy = Copy
notice-headings = Headings and names skipped: { $count }.
notice-not-found = Lines left out, because no single row here has their name: { $count }, the first is “{ $name }”.
notice-refused = Cells that are no values stand marked: { $count }, among them “{ $first }” and “{ $second }”.
notice-ambiguous = Numbers that can be read in two ways: { $count }. They are read as this page writes numbers; “{ $text }” may also mean { $other }.
notice-kept-fees = Flat fees that keep their budget, because the change buys no whole unit: { $count }.
notice-read-as = The numbers are read as the pasted cells write them: { $sample }.

### Rows of the channel grid

group-by = Group by
group-by-nothing = nothing
group-by-medium = medium
group-by-platform = platform
group-by-group = group
group-none = No group
group-title = { $count ->
    [one] { $name } · { $count } channel
   *[other] { $name } · { $count } channels
}
filter = Filter channels
filter-shown = { $shown } of { $count } channels
sort-column = { $column }: { $order }
sort-rising = Sort, smallest first
sort-falling = Sort, largest first
sort-own-order = Back to the plan’s own order
medium-social = Social
medium-messenger = Messengers
medium-video = Online video
medium-search = Search
medium-display = Display
medium-audio = Radio and audio
medium-tv = TV
medium-out-of-home = Out of home
medium-print = Print
medium-direct = Letterbox, post and e-mail
medium-cinema = Cinema
medium-event = Events
medium-affiliate = Affiliate
medium-other = Other media

bulk-channels = { $count ->
    [one] { $count } channel
   *[other] { $count } channels
}
bulk-budgets = Change the budgets
bulk-by = budgets by %
bulk-each = each budget to
bulk-together = budgets together to
bulk-value = Per cent or amount
bulk-example = +10 or 5,000
bulk-apply = Apply
bulk-no-change = Enter a percentage, like +10 or -15, or an amount, like 5,000.
bulk-none-open = All these budgets are locked or follow from posts. Unlock one first.
bulk-out-of-range = The budgets would be below zero, or more than a plan can hold.
bulk-kept-is-more = The locked budgets and the costs of posts among these channels are more than that.
bulk-lock = Lock budgets
bulk-unlock = Unlock budgets

### Columns of the channel grid

columns = Columns
columns-effect = Main effect and its cost
columns-default = Standard columns

### Media plans from spreadsheets

paste-about = Copy the rows of a media plan in a spreadsheet, heading included, and paste them here. Nothing changes until you make the plan; one undo takes it back.
paste-text = Rows of the plan
paste-heading = Heading
paste-no-heading = No heading
paste-row = Row { $row }: { $text }
paste-numbers = Numbers are written
paste-column = Content of column { $column }
paste-ask-stage = Amounts without a note are
paste-net = After discount (net)
paste-gross = Before discount (gross)
paste-ask-vat = VAT in amounts without a note
paste-without-vat = Without VAT
paste-with-vat = With VAT
paste-vat-rate = VAT rate
paste-answer-first = Choose net or gross, and with or without VAT, above.
paste-make = Make the plan
paste-add = { $count ->
    [one] Add { $count } channel
   *[other] Add { $count } channels
}
paste-made-title = Channels
paste-made = { $count ->
    [one] { $count } channel will be made
   *[other] { $count } channels will be made
}
paste-more-rows = Further rows: { $count }.
paste-more = And further ones: { $count }.
paste-refused = Refused cells: { $count }
paste-refused-cell = Row { $row }, { $column }, “{ $text }”: { $why }
paste-list-prices = The prices are list prices: they are kept as such, with their discounts: net price = list price × (1 − discount).
paste-total-agrees = Row { $row } is a total and is left out. It agrees with the sum of the rows: { $sum }.
paste-total-differs = Row { $row } is a total and is left out. { $column }: it says { $total }, the rows add up to { $sum }.
paste-contacts-differ = { $name }: the table says { $table } contacts, cost ÷ price × 1,000 gives { $follows }.
paste-clicks-differ = { $name }: the table says { $table } clicks, cost ÷ price gives { $follows }.
paste-costs-differ = { $name }: the table says { $table } after discount, the gross cost less the discount gives { $follows }.
paste-row-left-out = Row { $row } (“{ $text }”) has no figures and is left out.
paste-too-many = A plan has room for 100 channels. Rows left out: { $count }.
paste-percentage = A percentage is no amount. Enter the amount itself.
paste-outside-plan = This day is outside the plan. Change the plan’s first day or length, or the date.
paste-unit-unknown = The unit of this price is unknown, because the buying model was refused.
paste-currency-differs = This amount is in { $found }, and the plan is in { $plan }. Convert it first.
paste-role-left-out = – left out –
paste-role-name = Channel
paste-role-list-price = List price
paste-role-gross-cost = Gross cost
paste-role-units = Units
paste-role-contacts = Contacts
paste-role-clicks = Clicks
paste-role-start = First day
paste-role-end = Last day
paste-role-period = Period
paste-role-detail = Format, targeting
entry-buying-model = This is not a buying model. Write CPM, CPC, CPV, CPE, CPL, CPA, CPF or flat fee.
entry-not-of-type = Channels of this type have no such value.
