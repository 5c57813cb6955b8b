# English: ranges of cells, and the order of rows.

### Ranges of cells

chosen-cells = { $count ->
    [one] { $count } filled cell
   *[other] { $count } filled cells
}
chosen-sum = Sum { $sum }
chosen-copy = Copy

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
bulk-lock = Lock budgets
bulk-unlock = Unlock budgets

### Columns of the channel grid

columns = Columns
columns-effect = Main effect and its cost
columns-default = Standard columns
