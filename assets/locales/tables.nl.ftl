# Dutch: ranges of cells, and the order of rows.

### Ranges of cells

chosen-cells = { $count ->
    [one] { $count } gevulde cel
   *[other] { $count } gevulde cellen
}
chosen-sum = Som { $sum }
notice-headings = Koppen en namen overgeslagen: { $count }.
notice-not-found = Regels weggelaten, omdat niet precies één rij hier hun naam heeft: { $count }, de eerste is “{ $name }”.
notice-refused = Cellen zonder geldige waarde zijn gemarkeerd: { $count }, waaronder “{ $first }” en “{ $second }”.
notice-ambiguous = Getallen die je op twee manieren kunt lezen: { $count }. Ze zijn gelezen zoals deze pagina getallen schrijft; “{ $text }” kan ook { $other } betekenen.
notice-kept-fees = Vaste bedragen die hun budget houden, omdat de wijziging geen hele eenheid koopt: { $count }.
notice-read-as = De getallen zijn gelezen zoals de geplakte cellen ze schrijven: { $sample }.
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
sort-column = { $column }: { $order }
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
bulk-no-change = Typ een percentage, zoals +10 of -15, of een bedrag, zoals 5.000.
bulk-none-open = Al deze budgetten staan vast of volgen uit posts. Geef er eerst een vrij.
bulk-out-of-range = De budgetten zouden onder nul komen, of hoger dan een plan kan bevatten.
bulk-kept-is-more = De vastgezette budgetten en de kosten van posts van deze kanalen zijn samen al hoger.
bulk-lock = Budgetten vastzetten
bulk-unlock = Budgetten vrijgeven

### Columns of the channel grid

columns = Kolommen
columns-effect = Belangrijkste effect en kosten
columns-default = Standaardkolommen

### Media plans from spreadsheets

paste-about = Kopieer de regels van een mediaplan in een spreadsheet, met de kopregel erbij, en plak ze hier. Er verandert niets tot je het plan maakt; met één keer ongedaan maken ben je terug.
paste-text = Regels van het plan
paste-heading = Kopregel
paste-no-heading = Geen kopregel
paste-row = Regel { $row }: { $text }
paste-numbers = Getallen geschreven als
paste-column = Inhoud van kolom { $column }
paste-ask-stage = Bedragen zonder vermelding zijn
paste-net = Na korting (netto)
paste-gross = Voor korting (bruto)
paste-ask-vat = Btw in bedragen zonder vermelding
paste-without-vat = Exclusief btw
paste-with-vat = Inclusief btw
paste-vat-rate = Btw-tarief
paste-answer-first = Kies hierboven netto of bruto, en met of zonder btw.
paste-make = Maak het plan
paste-add = { $count ->
    [one] { $count } kanaal toevoegen
   *[other] { $count } kanalen toevoegen
}
paste-made-title = Kanalen
paste-made = { $count ->
    [one] Er komt { $count } kanaal
   *[other] Er komen { $count } kanalen
}
paste-more-rows = Verdere regels: { $count }.
paste-more = En nog meer: { $count }.
paste-refused = Geweigerde cellen: { $count }
paste-refused-cell = Regel { $row }, { $column }, “{ $text }”: { $why }
paste-list-prices = De prijzen zijn lijstprijzen: ze blijven dat, met hun korting: nettoprijs = lijstprijs × (1 − korting).
paste-total-agrees = Regel { $row } is een totaal en doet niet mee. Het klopt met de som van de regels: { $sum }.
paste-total-differs = Regel { $row } is een totaal en doet niet mee. { $column }: er staat { $total }, de regels tellen op tot { $sum }.
paste-contacts-differ = { $name }: in de tabel staan { $table } contacten, kosten ÷ prijs × 1.000 geeft { $follows }.
paste-clicks-differ = { $name }: in de tabel staan { $table } klikken, kosten ÷ prijs geeft { $follows }.
paste-costs-differ = { $name }: in de tabel staat { $table } na korting, brutokosten min korting geeft { $follows }.
paste-row-left-out = Regel { $row } (“{ $text }”) heeft geen cijfers en doet niet mee.
paste-too-many = Een plan heeft plaats voor 100 kanalen. Weggelaten regels: { $count }.
paste-percentage = Een percentage is geen bedrag. Vul het bedrag zelf in.
paste-outside-plan = Deze dag valt buiten het plan. Pas de eerste dag of de lengte van het plan aan, of de datum.
paste-unit-unknown = De eenheid van deze prijs is onbekend, omdat het inkoopmodel is geweigerd.
paste-currency-differs = Dit bedrag is in { $found } en het plan in { $plan }. Reken het eerst om.
paste-role-left-out = – niet meenemen –
paste-role-name = Kanaal
paste-role-list-price = Lijstprijs
paste-role-gross-cost = Brutokosten
paste-role-units = Aantal eenheden
paste-role-contacts = Contacten
paste-role-clicks = Klikken
paste-role-start = Eerste dag
paste-role-end = Laatste dag
paste-role-period = Periode
paste-role-detail = Formaat, targeting
entry-buying-model = Dit is geen inkoopmodel. Schrijf CPM, CPC, CPV, CPE, CPL, CPA, CPF of vaste prijs.
entry-not-of-type = Kanalen van deze soort hebben deze waarde niet.
