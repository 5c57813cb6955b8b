# Dutch: ranges of cells, and the order of rows.

### Ranges of cells

chosen-cells = { $count ->
    [one] { $count } gevulde cel
   *[other] { $count } gevulde cellen
}
chosen-sum = Som { $sum }
chosen-copy = Kopiëren

### Rows of the channel grid

group-by = Groeperen op
group-by-nothing = niets
group-by-medium = medium
group-by-platform = platform
group-by-group = groep
group-none = Geen groep
group-title = { $count ->
    [one] { $name } · { $count } kanaal
   *[other] { $name } · { $count } kanalen
}
filter = Kanalen filteren
filter-shown = { $shown } van { $count } kanalen
sort-rising = Sorteren, kleinste eerst
sort-falling = Sorteren, grootste eerst
sort-own-order = Terug naar de volgorde van het plan
medium-social = Social
medium-messenger = Berichtendiensten
medium-video = Online video
medium-search = Zoeken
medium-display = Display
medium-audio = Radio en audio
medium-tv = Televisie
medium-out-of-home = Buitenreclame
medium-print = Print
medium-direct = Brievenbus, post en e-mail
medium-cinema = Bioscoop
medium-event = Evenementen
medium-affiliate = Affiliate
medium-other = Overige media

bulk-channels = { $count ->
    [one] { $count } kanaal
   *[other] { $count } kanalen
}
bulk-budgets = Budgetten wijzigen
bulk-by = budgetten met %
bulk-each = elk budget naar
bulk-together = budgetten samen naar
bulk-value = Percentage of bedrag
bulk-example = +10 of 5.000
bulk-apply = Toepassen
bulk-lock = Budgetten vastzetten
bulk-unlock = Budgetten vrijgeven

### Columns of the channel grid

columns = Kolommen
columns-effect = Belangrijkste effect en kosten
columns-default = Standaardkolommen
