# Dutch: calendar, Reach and Effect.

### Fields

field-pattern = Patroon
field-first-day = Begin
field-last-day = Einde

### Charts

curves-title = Met nog { $money } bereik je { $people } mensen meer
curves-title-cost = Met nog { $money } bereik je { $people } mensen meer, voor { $next } per persoon; tot nu toe gemiddeld { $average }
curves-title-none = Bereik naar besteding
curves-title-divided = { $money } (vaste bedragen en posts ongewijzigd)
curves-computing = De curves van dit plan duren even …
curves-subtitle = Netto media, verdeeld als gepland; wie via meer dan één kanaal wordt bereikt, telt één keer
curves-summary = Met { $money } netto media bereikt het plan { $people } personen.
curves-heading-total = Nettobereik van het plan, personen
curves-heading-channels = Bereik per kanaal, personen
curves-spend = { $sign }, netto media, verdeeld als gepland
curves-spend-channel = { $sign } op het kanaal
curves-today = Dit plan
curves-say = { $money }: { $people } personen bereikt
curves-legend = Gevulde stip: dit plan. Gestreept: boven het geplande budget.
curves-steps = Trappen: vaste bedragen en posts koop je alleen in hele eenheden; in de titel blijven ze zoals gepland.
curves-empty = Geef een kanaal een prijs, een budget en een publiek om het bereik te zien.
curves-limits = mogelijk, ongeacht de overlap
curves-bounds = mogelijk bij deze paren
frequency-subtitle = Contactverdeling: personen naar aantal contacten over de hele campagne
frequency-caption = contacten per persoon
frequency-times = Contacten
frequency-heading-exactly = Personen met precies zoveel contacten
frequency-heading-at-least = Personen met minstens zoveel contacten
frequency-say-exactly = { $count ->
    [one] { $times } contact: { $people } personen
   *[other] { $times } contacten: { $people } personen
}
frequency-say-at-least = { $count ->
    [one] minstens { $times } contact: { $people } personen
   *[other] minstens { $times } contacten: { $people } personen
}
frequency-choice = Kanaal
frequency-empty = Het bereik is nog niet bekend.
frequency-title = { $share } van de bereikte personen heeft een effectieve contactfrequentie: { $band } contacten
frequency-title-none = Contactverdeling
frequency-summary = { $once } personen worden minstens één keer bereikt; { $effective } daarvan hebben { $band } contacten.
reach-empty = Voeg kanalen toe in de weergave Plan om te zien hoeveel mensen ze bereiken.

### Overlap

overlap-title = Overlap tussen kanalen
overlap-subtitle = Aanname over mensen op meer dan één kanaal
overlap-independent = Onafhankelijk
overlap-universe = Actief universum
overlap-independent-means = Er is niets bekend: wie het ene kanaal gebruikt, gebruikt een ander kanaal niet vaker of minder vaak.
overlap-universe-means = De mensen uit de doelgroep die minstens één van deze kanalen gebruiken. Hoe minder het er zijn, hoe meer de kanalen dezelfde mensen bereiken.
overlap-limits = { $least } tot { $most }
overlap-limits-least = minstens { $least } (het grootste publiek)
overlap-gross-reach = Opgeteld bereik
overlap-net-reach = Nettobereik
overlap-duplication = Duplicatie
overlap-range = Mogelijk, ongeacht de overlap
overlap-note = Overlap is een aanname, tenzij die is gemeten.

### Calendar

calendar-title = Weken
calendar-subtitle = netto media in { $currency }, excl. btw; elke rij telt op tot het budget van het kanaal
calendar-sum = Totaal
calendar-week = Week
calendar-money = Netto media
calendar-reach-week = Weekbereik
calendar-cumulative-reach = Cumulatief bereik
calendar-step = Weken afronden op
calendar-step-none = niet afronden
calendar-keys = Typ een bedrag in een week, of een dag bij Begin en Einde: van een gedeeltelijke week tellen alleen de dagen mee. Zelf ingevulde weken worden niet afgerond. Met Shift en de pijltjestoetsen selecteer je er meer; Ctrl+R en Ctrl+D vullen ze, Delete wist ze, Ctrl+C en Ctrl+V kopiëren en plakken, ook uit een spreadsheet.
calendar-empty = Voeg in de weergave Plan kanalen toe om ze over weken te verdelen.
calendar-caption = weken van het plan
calendar-chart-empty = Nog geen besteding of resultaten in deze weken.
calendar-say = { $week }, { $what }: { $value }
calendar-after = daarna
pattern-at-once = Alleen eerste week
pattern-even = Gelijkmatig
pattern-burst = Bursts
pattern-pulsed = Pulserend
pattern-front-loaded = Nadruk op begin
pattern-back-loaded = Nadruk op einde
pattern-custom = Aangepast
spend-title = De hoogste besteding valt in { $week }: { $money }
spend-title-weeks = Hoogste besteding: { $money }, in meer dan één week ({ $count })
spend-title-even = Elke week { $money }
spend-title-none = Besteding per week
spend-subtitle = Netto media per week, gestapeld per kanaal; gepland
spend-others = grijs: andere kanalen
spend-heading = { $sign } per week, netto media
reached-title = In { $week } is { $share } van het bereik opgebouwd
reached-title-none = Bereik per week
reached-subtitle = Nettobereik: per week, en cumulatief vanaf de eerste week
reached-heading = Cumulatief bereik naar minimaal aantal contacten
reached-cumulative = Cumulatief { $times }+-bereik
effect-title = { $effect } per week
effect-title-after = { $effect }: { $share } komt na de laatste week
effect-subtitle = { $effect }: volgt de contacten, met een na-ijleffect volgens de halfwaardetijd van elk kanaal
work-title = Werk
work-subtitle = uren per rol en week; kosten in { $currency }, excl. btw
work-shown = Uren of kosten
work-shown-hours = Uren
work-shown-cost = Kosten
work-next-role = Nieuwe rol
work-remove = Rol verwijderen
work-by-channel = Uren per kanaal
work-keys = De uren worden over de weken verdeeld zoals het kanaal. Typ of plak uren per kanaal en rol; Ctrl+R vult naar rechts, Ctrl+D vult omlaag, Delete wist.
field-role-name = Rol
field-role-available = Beschikbaar per week
time-title = Aannamen over tijd
time-subtitle = Hoeveel mensen van week tot week dezelfde zijn, en hoelang een effect nawerkt
time-posts = Posts bereiken altijd dezelfde volgers
time-persistence-means = Herhaling van publiek: bij 100{"\u00A0"}% worden elke week dezelfde mensen bereikt, bij 0{"\u00A0"}% elke week een nieuwe, willekeurige groep. De standaardwaarde van 50{"\u00A0"}% is een inschatting.
time-half-life-means = Halfwaardetijd: na zoveel weken is de helft van een effect binnen; bij 0 komt alles meteen.
unit-weeks = weken

### Effective frequency

effective-frequency-title = Effectieve contactfrequentie
effective-frequency-to = t/m
effective-frequency-from = Effectieve contactfrequentie, minimum
effective-frequency-up-to = Effectieve contactfrequentie, maximum
effective-frequency-any = onbeperkt
effective-frequency-name = effectief { $band }

### Overlap of pairs

overlap-matrix = Matrix
overlap-matrix-means = Vul per kanaalpaar de overlap in die je kent. Het model schat de rest met groepen mensen die daarbij passen.
overlap-bounds = Mogelijk bij deze paren
matrix-title = Overlap per kanaalpaar
matrix-of-row = % van de gebruikers van het kanaal in de rij dat ook het kanaal in de kolom gebruikt. Grijs: berekend.
matrix-people = Personen in de doelgroep die beide kanalen gebruiken. Grijs: berekend.
matrix-form = Overlap invoeren als
matrix-cell-of-row = % van de gebruikers van { $row } dat ook { $column } gebruikt
matrix-cell-people = Personen die zowel { $row } als { $column } gebruiken
matrix-fit = Aansluiting bij de ingevulde paren ({ $count }): gemiddeld { $mean } van het kleinste publiek ernaast, hooguit { $largest }.
matrix-note = Typ een aandeel of een aantal personen, of plak een tabel uit een spreadsheet. Lege cellen zijn niet bekend.
matrix-fill = Gepubliceerde overlap invullen ({ $count })

### What comes out of it: the base of money, targets, funnel, engagement, competitors, verdicts, explanations

effect-empty = Voeg in de weergave Plan een kanaal toe, dan zie je hier het effect.
kpis-title = { $met } van { $count } KPI-doelen gehaald
kpis-title-none = KPI-doelen
kpis-subtitle = Wat het plan moet opleveren, naast de prognose. KPI-doelen gaan mee in de link.
kpis-none = Nog geen KPI-doelen. Kies een cijfer en vul het doel in; tot die tijd is het niet gehaald en niet gemist.
kpis-suggest = Gebruik { $value }: dat haalt de prognose net
kpis-add = KPI-doel toevoegen …
kpis-figure = Cijfer
kpis-target = Doel
kpis-forecast = Prognose
kpis-status = Status
kpis-remove = Verwijderen
kpis-remove-one = Doel verwijderen: { $figure }
kpis-met = Gehaald,
kpis-missed = Niet gehaald,
input-kpi-label = Doel: { $figure }
funnel-title-sales = { $contacts } contacten voor één verkoop
funnel-title-leads = { $contacts } contacten voor één lead
funnel-title-visits = { $contacts } contacten voor één bezoek
funnel-title-clicks = { $contacts } contacten voor één klik
funnel-title-none = Van contact tot verkoop
funnel-subtitle = Contacten, klikken, bezoeken, leads en verkopen; daaronder wat ze waard zijn
funnel-heading = Aantal
funnel-part = { $part } van de { $figure }
funnel-per = { $amount } per stuk ({ $figure })
funnel-choice = Funnel van
funnel-step = Stap
funnel-count = Aantal
funnel-of-before = Van de vorige stap
funnel-clickers = Mensen die minstens één keer klikken:
funnel-engagers = Mensen met minstens één interactie:
funnel-left-out = Niet in { $figure }: { $names }
funnel-enters = Telt mee vanaf { $figure }, omdat eerdere stappen onbekend zijn: { $names }
funnel-none = Niet in de funnel, omdat geen stap bekend is: { $names }
funnel-part-on = { $rate } ({ $known } van { $of } kanalen)
assists-title = Ondersteunde conversies: { $effect }
assists-subtitle = Conversies op het kanaal van de kolom bij mensen die ook door het kanaal van de rij zijn bereikt
assists-corner = Ondersteunt ↓ Rondt af →
assists-own = door het kanaal zelf afgerond
assists-note = Eén conversie kan door meer dan één kanaal worden ondersteund; daarom worden de cellen nooit opgeteld. Ondersteuning zegt dat het contact er was, niet dat het verschil maakte.
account-title = Engagement
account-subtitle = Engagement rates (ER), elk met een eigen noemer
account-no-rates = Geen enkel kanaal heeft een engagement rate. Vul er een in bij de details van een kanaal.
periods-title = Het account per periode
periods-about = Typ de cijfers uit je statistieken of plak ze uit een spreadsheet: één rij per periode. Groei is ten opzichte van de rij erboven.
periods-next = volgende periode
periods-row = Periode { $row }
period-name = Periode
period-followers = Volgers
period-engagements = Interacties
period-reach = Bereik
period-impressions = Vertoningen
period-views = Views
market-title = Concurrenten
market-about = Openbare cijfers van concurrenten, naast je eigen merk. Niet verplicht; ze gaan mee in de link.
market-add = Concurrenten toevoegen
market-drop = Verwijderen
market-next = volgende concurrent
market-remove = Deze concurrent verwijderen
market-note = De besteding is je eigen schatting voor de duur van de campagne; voor je eigen merk tellen de netto media van het plan, tenzij je iets anders invult. Excess share of voice (ESOV) is share of voice min marktaandeel.
brand-name = Merk
brand-followers = Volgers
brand-posts = Posts per week
brand-engagement = Interacties per post
brand-spend = Geschatte besteding
brand-market-share = Marktaandeel
brand-voice = Share of voice
voice-title = Share of voice naast marktaandeel
voice-title-above = Share of voice { $voice } bij marktaandeel { $market }: positieve ESOV
voice-title-below = Share of voice { $voice } bij marktaandeel { $market }: negatieve ESOV
voice-subtitle = Aandeel in alle bestedingen in het overzicht, naast het marktaandeel
voice-heading = Procent
