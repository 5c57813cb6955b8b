# Nederlands. Every message of the page stands in one section per room, in the same order in all three files.
# tests/locales.rs holds the three files against each other and against the source.

### Numbers and money

number-thousands = { $value }k
number-millions = { $value }{"\u00A0"}mln.
number-billions = { $value }{"\u00A0"}mld.
number-not-a-number = “{ $text }” is geen getal. Schrijf het als 1.234,50, 12% of 1,5k.
number-too-large = “{ $text }” is een te groot getal. Controleer het aantal cijfers.
money-amount = { $sign }{"\u00A0"}{ $value }

### Dates

date-long = { $day } { $month } { $year }
date-short = { $day } { $month }
month-1 = jan.
month-2 = feb.
month-3 = mrt.
month-4 = apr.
month-5 = mei
month-6 = jun.
month-7 = jul.
month-8 = aug.
month-9 = sep.
month-10 = okt.
month-11 = nov.
month-12 = dec.

### Units and entries

quantity-share = Een aandeel
quantity-price = Een prijs
quantity-people = Een aantal personen
quantity-contacts = Een aantal contacten
quantity-evenness = Gelijkmatigheid k
quantity-hours = Het aantal uren
quantity-weeks = Het aantal weken
quantity-frequency-cap = Een frequentielimiet
quantity-money = Een bedrag
quantity-date = Een datum
quantity-posts = Het aantal posts
quantity-half-life = De halfwaardetijd
entry-not-a-date = Dit is geen datum. Schrijf hem als 2027-03-01 of 1-3-2027.
entry-empty = Hier is een waarde nodig.
entry-too-long = Hier passen hooguit { $max } tekens; dit zijn er { $length }.
entry-out-of-range = { $quantity } moet van { $min } tot en met { $max } zijn.
entry-agreed-stays = Het budget van { $budget } is afgesproken; het moet in een week vallen.
entry-above-agreed = Het afgesproken budget is { $budget }; een week kan niet meer krijgen.
refused-in-force = De cijfers rekenen nog met de laatste geldige waarde, { $value }.
refused-nothing-in-force = De cijfers rekenen verder zonder waarde hier.
refused-restore = Terugzetten

### Top bar and page

skip-to-view = Direct naar het plan
plan-untitled = Plan zonder naam
channel-unnamed = Kanaal zonder naam
plans-open = Je plannen
settings-open = Naam, data, doelgroep en valuta
saved-here = Opgeslagen in deze browser
saved-refused = Deze browser bewaart het plan niet. Sla het op als bestand.
undo = Ongedaan maken
undo-keys = Ongedaan maken (Ctrl+Z)
redo = Opnieuw
redo-keys = Opnieuw (Ctrl+Shift+Z)
language = Taal
theme = Thema
theme-system = Als systeem
theme-light = Licht
theme-dark = Donker
share = Delen
close = Sluiten
cancel = Annuleren
edit = Bewerken
views = Weergaven
view-plan = Plan
view-reach = Bereik
view-calendar = Kalender
tab-findings = { $count ->
    [one] { $count } aandachtspunt
   *[other] { $count } aandachtspunten
}

### Key figures

key-figures = Kerncijfers
strip-budget = Budget
excl-vat = excl. btw
strip-with-vat = { $amount } incl. { $rate } btw
strip-no-vat = geen btw-tarief ingevuld
strip-per-person = per persoon
strip-all = Alle negen cijfers
strip-fewer = Minder cijfers
strip-left-out = { $count ->
    [one] zonder { $count } kanaal waar dit ontbreekt
   *[other] zonder { $count } kanalen waar dit ontbreekt
}

### Figures: name, column heading, unit of a column, and what it is counted on

figure-contacts = Contacten
    .column = Contacten
    .unit = in doelgroep
    .base = binnen de doelgroep en in beeld
figure-reach = Bereik, personen
    .column = Bereik
    .unit = personen
    .base = minstens één keer bereikt, één keer geteld
figure-reach-share = Bereik, % van de doelgroep
    .column = Bereik
    .unit = % doelgroep
    .base = van de omvang van de doelgroep
figure-frequency = Frequentie
    .column = Freq.
    .unit = gemiddeld
    .base = contacten per bereikte persoon
figure-grp = GRP
    .column = GRP
    .unit = punten
    .base = contacten per 100 personen in de doelgroep
figure-clicks = Klikken
    .column = Klikken
    .base = contacten × doorklikratio
figure-views = Views
    .column = Views
    .base = contacten × view rate
figure-engagements = Interacties
    .column = Interacties
    .base = contacten × engagementratio
figure-followers = Nieuwe volgers
    .column = Volgers
    .base = contacten × volgratio
figure-leads = Leads
    .column = Leads
    .base = klikken × conversie naar lead
figure-sales = Verkopen
    .column = Verkopen
    .base = leads, of klikken zonder leadstap, × conversie naar verkoop
figure-revenue = Omzet
    .column = Omzet
    .base = verkopen × orderwaarde, excl. btw
figure-margin = Marge
    .column = Marge
    .base = omzet × marge, vóór campagnekosten
figure-net-media = Netto media
    .column = Netto media
    .base = na korting, excl. btw
figure-all-costs = Alle kosten
    .column = Alle kosten
    .base = media, productie, uren, tools; in het totaal ook bureaufee en onvoorzien
figure-profit = Marge na kosten
    .column = Na kosten
    .base = marge − alle kosten
figure-per-thousand = Kosten per 1.000 contacten
    .column = Per 1.000 contacten
    .base = netto media per 1.000 contacten
figure-per-contact = Kosten per contact
    .column = Per contact
    .base = netto media per contact
figure-per-person = Kosten per bereikte persoon
    .column = Per bereikte persoon
    .base = netto media per bereikte persoon
figure-per-grp = Kosten per GRP
    .column = Per GRP
    .base = netto media per GRP
figure-per-click = Kosten per klik (CPC)
    .column = Per klik
    .base = netto media per klik
figure-per-view = Kosten per view (CPV)
    .column = Per view
    .base = netto media per view
figure-per-engagement = Kosten per interactie (CPE)
    .column = Per interactie
    .base = netto media per interactie
figure-per-follower = Kosten per nieuwe volger (CPF)
    .column = Per volger
    .base = netto media per nieuwe volger
figure-per-lead = Kosten per lead (CPL)
    .column = Per lead
    .base = netto media per lead
figure-per-sale = Kosten per verkoop (CPA)
    .column = Per verkoop
    .base = netto media per verkoop
figure-full-per-contact = Volledige kosten per contact
    .column = Volledig, per contact
    .base = alle kosten per contact
figure-cac = Kosten per klant (CAC)
    .column = CAC
    .base = alle kosten per verkoop
figure-click-rate = Doorklikratio (CTR)
    .column = CTR
    .unit = %
    .base = klikken per contact
figure-view-rate = View rate (VTR)
    .column = VTR
    .unit = %
    .base = views per contact
figure-engagement-rate = Engagementratio op contacten
    .column = ER
    .unit = % contacten
    .base = interacties per contact
figure-engagement-rate-reach = Engagementratio op bereik
    .column = ER bereik
    .unit = % bereik
    .base = interacties per bereikte persoon
figure-conversion-rate = Conversiepercentage (CVR)
    .column = CVR
    .unit = %
    .base = verkopen per klik
figure-roas = ROAS
    .column = ROAS
    .unit = keer
    .base = omzet per netto media
figure-drr = Aandeel advertentiekosten in omzet
    .column = Kostenratio
    .unit = %
    .base = netto media ÷ omzet (1 ÷ ROAS)
figure-romi = ROMI
    .column = ROMI
    .unit = %
    .base = (marge − alle kosten) ÷ alle kosten
figure-roi = ROI
    .column = ROI
    .unit = %
    .base = (omzet − inkoopwaarde − alle kosten) ÷ (inkoopwaarde + alle kosten)
figure-break-even-cpa = Break-even CPA
    .column = Break-even CPA
    .base = orderwaarde × marge: wat een verkoop mag kosten
figure-break-even-cpc = Break-even CPC
    .column = Break-even CPC
    .base = break-even CPA × verkopen per klik
figure-effective-reach = Effectief bereik
    .base = personen die zo vaak worden bereikt als de effectieve band vraagt
figure-under-exposed = Te weinig contacten
    .base = van de bereikte personen, minder vaak dan de band vraagt
figure-over-exposed = Te veel contacten
    .base = van de bereikte personen, vaker dan de band vraagt
figure-per-effective = Kosten per effectief bereikte persoon
    .base = netto media per persoon binnen de effectieve band
figure-entries = Deelnames
    .base = deelnames aan winacties: bereikte personen × deelname
figure-per-entry = Kosten per deelname
    .base = alle kosten per deelname: met prijs, afhandeling en uren

### Why a figure is missing

missing-channels = Geen enkel kanaal heeft dit.
missing-audience = Het publiek is niet ingevuld.
missing-price = De prijs is niet ingevuld.
missing-contacts-per-unit = De contacten per eenheid zijn niet ingevuld.
missing-rate-click = De doorklikratio is niet ingevuld.
missing-rate-view = De view rate is niet ingevuld.
missing-rate-engagement = De engagementratio is niet ingevuld.
missing-rate-follow = De volgratio is niet ingevuld.
missing-rate-lead = De conversie naar lead is niet ingevuld.
missing-rate-sale = De conversie naar verkoop is niet ingevuld.
missing-order-value = De orderwaarde is niet ingevuld.
missing-margin = De marge is niet ingevuld.
missing-population = Er zit niemand in de doelgroep.
missing-divisor = Er is niets om door te delen.
missing-post-reach = Vul in welk deel van de volgers één post bereikt.
missing-sharing = Elk contact zou één of meer andere brengen: verlaag deelname, delen of contacten per deling.
missing-entry-rate = Vul in welk deel van de bereikte personen meedoet.
missing-no-media = Hier worden geen media betaald: zie de volledige kosten per contact.
missing-other-kind = Alleen een ander soort middel heeft dit cijfer.

### Channel grid

channels = Kanalen
channels-base = netto media, excl. btw
add-channel = Kanaal
net-media = netto media
grid-details = Details
grid-channel = Kanaal
grid-bought-by = Ingekocht op
grid-share = Aandeel
grid-share-unit = %, budget en { $effect }
grid-actions = Acties
grid-total = Totaal, personen één keer geteld
grid-sum-of-reach = Opgeteld bereiken de kanalen { $people }; wie op meer kanalen wordt bereikt, telt in het totaal één keer.
legend-blue = Blauw
legend-typed = in te vullen
legend-benchmark = benchmark, vervang door je eigen cijfer
legend-assumed = aanname voor het voorbeeld
legend-forecast = prognose
legend-budget = gepland aandeel in het budget
legend-effect = verwacht aandeel: { $effect }
legend-costs = gepland aandeel in alle kosten
row-details = Details van { $name }
row-bought-by = Waarop { $name } wordt ingekocht
row-field = { $field }, { $name }
row-locked = Afgesproken: dit budget blijft zoals het is
row-actions = Acties voor { $name }
row-duplicate = Dupliceren
row-up = Omhoog
row-down = Omlaag
row-remove = Verwijderen
row-shares = { $budget }{"\u00A0"}% van het budget; aandeel ({ $effect }): { $share }{"\u00A0"}%
copy-of = { $name } (kopie)
buying-cpm = CPM
buying-cpc = CPC
buying-cpv = CPV
buying-cpe = CPE
buying-cpl = CPL
buying-cpa = CPA
buying-cpf = CPF
buying-flat = Vast
empty-title = Welke kanalen koop je in?
empty-sentence = Voeg een kanaal toe en geef het een budget: je ziet meteen wat elk contact kost, hoeveel mensen je bereikt en wat het oplevert.
empty-or-example = Of open een voorbeeld en pas het aan:

### Fields

field-name = Naam
field-price = Prijs
field-contacts-per-unit = Contacten per eenheid
field-budget = Budget
field-discount = Korting
field-limit-min = Minimaal
field-limit-max = Maximaal
field-locked = Afgesproken, blijft zo
field-audience = Publiek
field-evenness = Gelijkmatigheid k
field-frequency-cap = Max. per persoon
field-rate-click = Doorklikratio
field-rate-view = View rate
field-rate-engagement = Engagementratio
field-rate-follow = Volgratio
field-rate-lead = Conversie naar lead
field-rate-sale = Conversie naar verkoop
field-order-value = Orderwaarde
field-margin = Marge
field-on-target = In doelgroep
field-viewable = In beeld
field-production = Productie
field-hours = Manuren
field-hour-rate = Uurtarief
field-tools = Tools
field-note = Notitie
field-platform = Platform
field-empty = –
field-plan-name = Plan
field-client = Klant
field-start = Eerste dag
field-weeks = Weken
field-target-name = Doelgroep
field-population = Aantal personen
field-universe = Actief universum
field-fee-share = Aandeel
field-fee-fixed = Bedrag
field-contingency = Aandeel
field-vat = Tarief
field-currency = Valuta
field-report-language = Rapporttaal
field-base = Van
field-tool = Soort
field-posts = Posts
field-post-reach = Bereik van een post
field-post-hours = Uren per post
field-post-production = Productie per post
field-prize = Prijs
field-handling = Afhandeling
field-own-contacts = Eigen contacten
field-entry-rate = Deelname
field-share-rate = Gedeelde deelnames
field-contacts-per-share = Contacten per deling
field-persistence = Persistentie
field-half-life = Halfwaardetijd
field-week = Bedrag van de week
field-pair = Overlap
field-pattern = Patroon
field-first-week = Begin
field-last-week = Einde
detail-money = Geld
detail-people = Mensen
detail-limits = Budgetgrenzen
detail-response = Respons
detail-figures = Meer cijfers
detail-gross = bruto media { $amount }
from-production = studio, tekst, beeld
from-hours = werk aan dit kanaal
from-hour-rate = per uur
from-tools = abonnementen ervoor
from-contacts-per-unit = wat één eenheid oplevert
from-audience = mensen uit de doelgroep die het gebruiken
from-on-target = van de ingekochte contacten
from-viewable = van de uitgeleverde contacten
from-evenness = standaard 1, gewoonlijk 0,3 – 2
from-cap = meeste contacten per persoon
from-rate-click = klikken per contact
from-rate-view = views per contact
from-rate-engagement = interacties per contact
from-rate-follow = nieuwe volgers per contact
from-rate-lead = leads per klik
from-rate-sale = verkopen per lead, of per klik
from-order-value = omzet per verkoop, excl. btw
from-margin = van de omzet, na inkoopwaarde
from-start = jaar-maand-dag of dag-maand-jaar
from-weeks = 1 tot en met 104
from-target-name = bijvoorbeeld “Nederland, 25–64”
from-population = hoeveel het er zijn
from-currency = bedragen houden hun getal; er wordt niets omgerekend
from-report-language = wat de klant leest
from-contingency = leeg voor geen
from-vat = op elke regel; leeg voor geen
from-posts = over de hele campagne
from-view-rate = van de volgers, per post
from-organic-reach = van de volgers, organisch, per post
from-post-hours = tegen het uurtarief
from-post-production = beeld, video, tekst
from-prize = wat de winnaars krijgen
from-handling = verzending, jury, juridisch
from-own-contacts = eigen posts, nieuwsbrief, winkel: zonder media
from-entry-rate = van de bereikte personen
from-share-rate = van de deelnames
from-contacts-per-share = wat één deling brengt; elk contact brengt zo { $each } andere, dat moet onder 1 blijven
from-followers = volgers in de doelgroep

### Findings

finding-set-budget = Als budget instellen
finding-no-population = Er zit niemand in de doelgroep.
    .sentence = Vul het aantal personen in bij de instellingen van het plan.
finding-no-channels = Nog geen kanalen.
    .sentence = Voeg er een toe om kosten en bereik te zien.
finding-too-many-channels = Te veel kanalen.
    .sentence = In een plan passen er hooguit 100; verwijder er een paar of voeg ze samen.
finding-universe-outside = Dit actieve universum is niet mogelijk.
    .sentence = Het moet van { $min }, het grootste publiek, tot en met { $max }, de hele doelgroep, zijn. De cijfers rekenen met de dichtstbijzijnde mogelijke waarde.
finding-audience-above-population = Het publiek is groter dan de doelgroep.
    .sentence = De doelgroep telt { $population } personen; daarmee rekenen de cijfers.
finding-no-audience = Geen publiek ingevuld.
    .sentence = Het bereik is niet te berekenen en het totaal laat dit kanaal weg. Vul in hoeveel mensen uit de doelgroep het gebruiken.
finding-no-price = Geen prijs ingevuld.
    .sentence = Vul in wat je betaalt; zonder prijs zijn er geen contacten.
finding-no-contacts-per-unit = Contacten per eenheid niet ingevuld.
    .sentence = Vul in wat één eenheid voor het vaste bedrag oplevert.
finding-no-rate = Er ontbreekt een ratio.
    .sentence = Om van wat je inkoopt naar contacten te rekenen is dit nodig: { $rate }.
finding-no-budget = Geen budget.
    .sentence = Het kanaal staat in het plan en koopt niets in.
finding-limits-crossed = De grenzen spreken elkaar tegen.
    .sentence = Minimaal { $min } is meer dan maximaal { $max }.
finding-below-min = Onder het minimumbudget.
    .sentence = Dit kanaal zou minimaal { $min } krijgen.
finding-above-max = Boven het maximumbudget.
    .sentence = Dit kanaal zou maximaal { $max } krijgen.
finding-discount-of-all = Bij 100{"\u00A0"}% korting is er geen brutoprijs.
    .sentence = Bruto media wordt als netto getoond.
finding-fee-of-all = De bureaufee is even groot als de grondslag.
    .sentence = Controleer of 100{"\u00A0"}% de bedoeling is.
finding-cap-reached = Meer dan de frequentielimiet toelaat.
    .sentence = { $left } levert niets op: met { $enough } krijgt iedereen in het publiek al zo veel contacten als de limiet toestaat.
finding-audience-exhausted = Meer dan het publiek kan opleveren.
    .sentence = { $left } levert niets op: met { $enough } heeft iedereen in het publiek het al één keer gedaan.
finding-units-left = Geen hele eenheid.
    .sentence = { $left } blijft over: hele eenheden kosten { $enough }.
finding-frequency-high = Mensen krijgen erg veel contacten.
    .sentence = Gemiddeld { $frequency } per persoon. Een groter publiek of een kleiner budget spreidt de contacten.
finding-no-post-reach = Bereik van een post ontbreekt.
    .sentence = Vul in welk deel van de volgers één post bereikt.
finding-no-contest-contacts = Niemand hoort van deze winactie.
    .sentence = Geef budget met een CPM, of vul de contacten in die zonder media komen.
finding-endless-sharing = Deze winactie zou zich eindeloos verspreiden.
    .sentence = Elk contact brengt door delen { $each } andere; dat moet onder 1 liggen.
finding-flight-beyond-plan = Loopt door na het plan.
    .sentence = Het plan eindigt na week { $last }; het geld loopt in de weken die er zijn.
finding-overlap-above-audience = Onmogelijke overlap: { $one } en { $other }.
    .sentence = { $both } personen in beide zijn meer dan het kleinste publiek van { $most }. Verbeter het paar of het publiek.
finding-overlap-below-least = Te kleine overlap: { $one } en { $other }.
    .sentence = Met deze publieken gebruiken ten minste { $least } personen beide, niet { $both }.
finding-overlap-too-small-for = De overlap van { $one } en { $other } is te klein.
    .sentence = Door wat { $third } met elk deelt, gebruiken ten minste { $least } personen zowel { $one } als { $other }, niet { $both }.
finding-overlaps-contradict = Deze overlappen kunnen niet alle waar zijn.
    .sentence = Ten minste { $people } personen zouden { $one }, { $other } of { $third } gebruiken: meer dan de doelgroep heeft. Verhoog een overlap of verlaag een publiek.
finding-overlap-fit-poor = De overlappen passen slecht bij elkaar.
    .sentence = De best passende groep mist er één met { $error } van het kleinste publiek.

### Where values come from

origin-example = aanname voor dit voorbeeld
origin-benchmark = { $metric } { $value }, { $year }, { $region }, { $grade }
when-late = eind { $year }
when-quarter = { $quarter }e kwartaal { $year }
when-month = { $month } { $year }
when-since = sinds { $month } { $year }
when-about = zonder datum, rond { $years }
when-unknown = zonder datum
known-nothing = niets gepubliceerds bekend
known-of = gepubliceerd: { $list }

### Cost sheet

costs-title = Kostenoverzicht
costs-base = { $currency }, exact tot op de cent, excl. btw tot aan het totaal
costs-gross = Media, bruto
costs-discount = Korting
costs-net = Media, netto
costs-production = Productie
costs-hours = Manuren
costs-tools = Tools
costs-channels = Kosten
costs-fee = Bureaufee
costs-contingency = Onvoorzien
costs-total = Totaal excl. btw
costs-vat = Btw
costs-total-with-vat = Totaal incl. btw
costs-no-vat = Er is geen btw-tarief ingevuld, dus er is geen totaal met btw.
costs-settings-title = Bureaufee, onvoorzien en btw
costs-prizes = Prijzen
fee-none = Geen
fee-share = Aandeel
fee-amount = Bedrag
fee-fixed = vast
base-net-media = netto media
base-all-costs = media, productie, uren en tools
share-of = { $share } van { $base }

### Charts

chart = grafiek
chart-table = Als tabel tonen
chart-save = Opslaan als SVG
chart-hint = Wijs in de grafiek of gebruik de pijltjestoetsen om waarden te lezen.
chart-no-value = geen waarde
chart-empty = Nog geen kanaal heeft dit cijfer.
ranking-title = { $cheapest } is het goedkoopst, { $dearest } het duurst
ranking-title-few = { $figure } per kanaal
ranking-summary = { $figure }: van { $low } op { $cheapest } tot { $high } op { $dearest }.
ranking-subtitle = { $figure }, op volgorde; op netto media, excl. btw
ranking-choice = Cijfer voor de ranglijst
shares-heading = Aandeel in alle kanalen, %
shares-budget = Aandeel in budget
shares-effect = Aandeel: { $effect }
shares-subtitle = Aandeel in netto media naast het aandeel: { $effect }
shares-choice = Effect naast het budget
shares-title = { $name }: { $budget } van het budget, { $share } van het effect ({ $effect })
shares-title-tool = { $name }: { $budget } van alle kosten, { $share } van het effect ({ $effect })
shares-say-costs = { $name }: { $share } van alle kosten
shares-title-none = Budget en effect ({ $effect }) per kanaal
shares-say-budget = { $name }: { $share } van het budget
shares-say-effect = { $name }: { $share } van het effect ({ $effect })
shares-by = Vergelijk
shares-by-channel = per kanaal
shares-by-tool = per soort middel
shares-subtitle-tool = Aandeel in alle kosten van de kanalen naast het aandeel in: { $effect }
shares-costs = Aandeel in alle kosten
curves-title = Met { $money } extra bereik je { $people } mensen meer
curves-title-none = Bereik tegen besteding
curves-subtitle = Netto media, verdeeld als gepland; wie op meer kanalen wordt bereikt, telt één keer
curves-summary = Met { $money } netto media bereikt het plan { $people } personen.
curves-heading-total = Totaal, personen één keer geteld
curves-heading-channels = Per kanaal, personen
curves-spend = { $sign }, netto media, verdeeld als gepland
curves-spend-channel = { $sign } op het kanaal
curves-today = Dit plan
curves-total = Totaal
curves-say = { $money } bereikt { $people } personen
curves-legend = Gevulde punt: dit plan. Streepjes: boven het huidige budget.
curves-empty = Geef een kanaal een prijs, een budget en een publiek om het bereik te zien.
curves-limits = mogelijk, bij welke overlap ook
curves-bounds = mogelijk met deze paren
frequency-subtitle = Personen naar aantal contacten over de hele campagne
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
frequency-title = { $share } van de bereikte personen wordt effectief bereikt, { $band } keer
frequency-title-none = Hoe vaak mensen worden bereikt
frequency-summary = { $once } personen worden ten minste één keer bereikt, { $effective } daarvan { $band } keer.
reach-empty = Voeg kanalen toe in de weergave Plan om te zien hoeveel mensen ze bereiken.

### Overlap

overlap-title = Overlap tussen kanalen
overlap-subtitle = Aanname over mensen op meer dan één kanaal
overlap-independent = Onafhankelijk
overlap-universe = Actief universum
overlap-independent-means = Er is niets bekend: wie het ene kanaal gebruikt, gebruikt een ander kanaal niet vaker of minder vaak.
overlap-universe-means = De mensen uit de doelgroep die minstens één van deze kanalen gebruiken. Hoe minder het er zijn, hoe meer de kanalen dezelfde mensen bereiken.
overlap-limits = { $least } tot { $most }
overlap-sum = Bereik opgeteld
overlap-once = Personen één keer geteld
overlap-several = Meer dan één keer geteld
overlap-frechet = Mogelijk, hoe groot de overlap ook is
overlap-note = Overlap is een aanname, tenzij die is gemeten.

### Calendar

week-number = wk { $number }
calendar-title = Weken
calendar-base = netto media in { $currency }, excl. btw; elke rij telt op tot het budget van het kanaal
calendar-sum = Totaal
calendar-week = Week
calendar-money = Netto media
calendar-reach-week = Bereik van de week
calendar-reach-so-far = Bereik tot dan
calendar-to-the-end = tot het einde
calendar-keys = Typ een bedrag in een week. Met Shift en pijltjes kiest u er meer; Ctrl+R en Ctrl+D vullen, Delete wist, Ctrl+C en Ctrl+V kopiëren en plakken, ook uit een spreadsheet.
calendar-empty = Voeg in de weergave Plan kanalen toe om ze over weken te verdelen.
calendar-caption = weken van het plan
calendar-chart-empty = Er valt nog niets in deze weken.
calendar-say = { $week }, { $what }: { $value }
calendar-after = daarna
calendar-after-said = Na de laatste week
pattern-at-once = In één keer
pattern-even = Gelijkmatig
pattern-burst = Bursts
pattern-pulsed = Pulserend
pattern-front-loaded = Vooraan
pattern-back-loaded = Achteraan
pattern-custom = Eigen
spend-title = De meeste media vallen in { $week }: { $money }
spend-subtitle = Netto media per week, gestapeld per kanaal; gepland
spend-heading = { $sign } per week, netto media
reached-title = Negen tiende van het bereik is er bij { $week }
reached-title-none = Bereik per week
reached-subtitle = Personen, elk één keer: in elke week apart, en vanaf de eerste week
reached-heading = Tot dan bereikt, ten minste zo vaak
reached-so-far = Tot dan { $times }+ keer bereikt
effect-title = { $effect } per week
effect-title-after = { $share } komt na de laatste week: { $effect }
effect-subtitle = { $effect }: zoals de contacten vallen, en later volgens de halfwaardetijd van elk kanaal
time-title = Aannamen over tijd
time-subtitle = Wie weken gemeen hebben, en hoe lang een effect duurt
time-posts = Posts treffen altijd dezelfde volgers
time-persistence-means = Persistentie: 100 % treft elke week dezelfde mensen, 0 % trekt ze opnieuw. De standaard van 50 % is een inschatting.
time-half-life-means = Halfwaardetijd: na zoveel weken is de helft van een effect er; 0 is meteen.
unit-weeks = weken

### Effective band

band-title = Effectief vanaf
band-to = tot
band-from = Minste effectieve contacten
band-up-to = Meeste effectieve contacten
band-any = elk
band-name = effectief { $band }

### Overlap of pairs

overlap-matrix = Matrix
overlap-matrix-means = Bekend van paren van kanalen, gaten mogen: er worden groepen mensen gezocht met deze overlap.
overlap-bounds = Mogelijk met deze paren
matrix-title = Overlap van paren
matrix-of-row = % van de gebruikers van de rij die ook het kanaal van de kolom gebruiken. Grijs: volgens de fit.
matrix-people = Personen in de doelgroep die beide gebruiken. Grijs: volgens de fit.
matrix-form = Hoe overlap wordt getypt
pairs-of-row = % van rij
pairs-people = Personen
matrix-cell-of-row = % van { $row } dat ook { $column } gebruikt
matrix-cell-people = Personen die { $row } en { $column } gebruiken
matrix-fit = Fit van { $count } opgegeven paren: gemiddeld { $mean } van het kleinste publiek ernaast, hoogstens { $largest }.
matrix-note = Typ een deel of een aantal personen, of plak een tabel uit een spreadsheet. Lege cellen zijn niet bekend.
matrix-fill = Gepubliceerde overlap invullen ({ $count })
matrix-published = { $share } van de gebruikers van { $of } gebruikt ook { $also }: { $year }, { $region }, uit tweede hand, 16–64 jaar

### Measured reach

fit-open = Uit gemeten bereik …
fit-title = Gemeten bereik: { $name }
fit-about = Eerdere campagnes op dit kanaal vertellen hoe gelijkmatig contacten vallen. Het plan verandert pas als u een uitkomst toepast.
fit-points = Per regel: contacten, dan bereikte personen
fit-placeholder = 500000; 210000
fit-held = Met het publiek zoals het is
fit-free = Met ook het publiek gefit
fit-evenness = Gelijkmatigheid k { $evenness }.
fit-audience = Publiek { $audience }.
fit-errors = Doorgaans { $typical } ernaast, hoogstens { $largest }.
fit-exact = Eén punt wordt precies geraakt; het zegt niet hoe goed de kromme past.
fit-apply = Toepassen
fit-columns = Regel { $line } heeft twee getallen nodig, gescheiden door een puntkomma, een tab of één spatie.
fit-entry = Regel { $line }: { $why }
fit-not-positive = Contacten, bereik en publiek moeten boven nul liggen.
fit-too-few = Zonder publiek zijn twee punten met verschillende contacten nodig.
fit-above-contacts = Het bereik is hoger dan de contacten: controleer welk getal wat is.
fit-above-audience = Het bereik is hoger dan het publiek: controleer of beide dezelfde mensen tellen.
fit-more-even = Gelijkmatiger dan toeval: dat gebeurt bij een frequentielimiet, of als het publiek groter is dan opgegeven.
fit-too-uneven = Zo weinig mensen voor zoveel contacten past op geen kromme: controleer de getallen.
fit-unbounded = Deze punten passen bij elk groot publiek: niemand werd vaak genoeg bereikt. Vul het cijfer van het platform in.

### Kinds of tool

tool-channel = { $platform }: { $tool }
tool-advertising = Advertenties
tool-influencer = Influencers
tool-contest = Winacties
tool-content = Eigen content
add-advertising = Prijzen en ratio’s zijn al ingevuld als er een gepubliceerd, gedateerd cijfer in de valuta van het plan bekend is; de rest blijft leeg voor die van jou.
add-influencer = Posts bij anderen: een vergoeding per post, hun volgers in de doelgroep, en het deel daarvan dat een post bereikt.
add-contest = Een winactie: prijs en afhandeling, gekochte of eigen contacten, deelnames, en wat delen oplevert.
add-content = Posts en communitywerk op eigen pagina’s: uren en productie per post, en organisch bereik.
row-posts = { $tool } · { $posts }
row-budget-follows = Volgt uit de posts en hun prijs

### Dialogs

settings-title = Over dit plan
plans-title = Plannen
plans-where = Alleen in deze browser bewaard. Sla een bestand op of kopieer een link om een plan mee te nemen.
plans-new = Nieuw plan
plans-open-file = Bestand openen
plans-save-file = Dit plan als bestand opslaan
plans-about = { $count ->
    [one] { $days } · { $count } kanaal
   *[other] { $days } · { $count } kanalen
}
plans-rename = Naam van { $name }
plans-open-one = { $name } openen
plans-open-short = Openen
plans-is-open = Nu open
plans-duplicate = { $name } dupliceren
plans-delete = { $name } verwijderen
examples = Voorbeelden
add-title = Kanaal toevoegen
platform-other = Ander kanaal
share-title = Dit plan delen
share-about = De link bevat het hele plan. Wie hem opent, krijgt een kopie; die van jou blijft zoals hij is.
share-link = Link van het plan
share-copy = Link kopiëren
share-refused = De browser stond kopiëren niet toe. Selecteer de link hierboven en kopieer hem.
share-length = { $length } tekens.
share-fits-anywhere = Past overal, ook in chatprogramma’s.
share-fits-mail = Past in e-mail en Slack; sommige chatprogramma’s kappen hem af.
share-fits-file = Te lang voor de meeste chatprogramma’s: stuur het plan als bestand.
share-sees-all = Iedereen met de link ziet alles in het plan, ook prijzen en marges.
share-not-revoked = Een link kun je niet intrekken.
share-nothing-stored = Er staat niets op een server: het plan zit in de link zelf.
link-title = Deze link kon niet worden geopend
link-paste = Plak hier de hele link
link-open = Link openen
link-nothing-lost = Je eigen plannen zijn niet veranderd.
file-title = Dit bestand kon niet worden geopend
notice-deleted = “{ $name }” is verwijderd.
notice-removed = “{ $name }” is weggehaald.
notice-from-link = Het plan uit de link is geopend als kopie. Je andere plannen staan nog in de lijst.
notice-from-file = Het plan uit het bestand is geopend. Je andere plannen staan nog in de lijst.
notice-from-other-model = Het plan uit de link is als kopie geopend. Het is gemaakt met een andere versie van het model; de afzender kan andere cijfers hebben gezien.
notice-copied = De link is gekopieerd.
notice-not-loaded = Een deel van Mediaplan kon niet worden geladen. Controleer de verbinding en probeer het opnieuw.

### Benchmarks

region-us = Verenigde Staten
region-world = wereldwijd
region-world-agency = wereldwijd, accounts van één bureau
region-world-b2b = wereldwijd, B2B-campagnes
region-russia = Rusland
grade-primary = uit de eerste hand
grade-primary-vendor = eigen accounts van de aanbieder
grade-secondary = uit de tweede hand
grade-weak = zwakke bron
origin-old = { $grade }, verouderd
metric-cpm = CPM
metric-cpm-min = laagste CPM-bod
metric-cpc = CPC
metric-cpv = CPV
metric-cpl = CPL
metric-cpa = CPA
metric-ctr = CTR
metric-vtr = view rate (VTR)
metric-er = engagement op vertoningen
metric-cvr = conversies per klik

### Examples

example-cafe-title = Buurtcafé
example-cafe-about = €{"\u00A0"}1.500 per maand in Utrecht: Instagram, Facebook, zoeken en de lokale krant, met eigen posts en een winactie
example-launch-title = Productlancering
example-launch-about = €{"\u00A0"}60.000 over acht kanalen in Nederland, met bureaufee en productie
example-b2b-title = B2B-leads
example-b2b-about = €{"\u00A0"}18.000 op LinkedIn, zoeken en een vaknieuwsbrief: weinig mensen, grote deals
example-retailer-title = Winkelketen
example-retailer-about = ₽{"\u00A0"}900.000 op VK, OK, Telegram en Yandex Direct in Tatarstan

### Links and files that cannot be opened

link-error-empty = Er staat hier geen link. Plak de hele link.
link-error-not-ours = Dit is geen link naar een plan. Plak de hele link die je hebt gekregen.
link-error-cut = Het einde van deze link ontbreekt: een chatprogramma kan hem hebben afgekapt. Vraag de afzender om de hele link of om een bestand.
link-error-damaged = Deze link is onderweg veranderd: tekens zijn fout of ontbreken. Vraag de afzender om de hele link of om een bestand.
link-error-too-new = Deze link is gemaakt met een latere versie (formaat { $needs }). Laad de pagina opnieuw en open de link nog eens.
link-error-too-long = Deze link heeft { $length } tekens, meer dan een plan nodig heeft. Hij wordt niet geopend.
link-error-invalid = Deze link bevat geen geldig plan ({ $what } is onmogelijk). Vraag de afzender om een bestand.
file-error-unreadable = Het bestand kan niet als tekst worden gelezen. Kies een plan dat hier is opgeslagen.
file-error-not-ours = Dit bestand is geen plan. Kies een .json-bestand dat hier is opgeslagen.
file-error-too-large = Dit bestand heeft { $size } bytes, meer dan een plan nodig heeft. Het wordt niet geopend.
file-error-too-new = Dit bestand is opgeslagen door een latere versie (formaat { $needs }). Laad de pagina opnieuw en open het bestand nog eens.
file-error-invalid = Dit bestand is beschadigd op regel { $line }, teken { $column }: { $what }
file-error-too-many-channels = Dit plan heeft { $count } kanalen; er kunnen er hoogstens { $max } worden geopend.
