# Dutch: what the page begins with.
# Every message of the page stands in one section per room, in the same order in all three languages; a message of a part of the page
# (scripts/page.mjs) stands in the file of that part. tests/locales.rs holds the files against each other and against the source.

### Numbers and money

number-thousands = { $value }k
number-millions = { $value }{"\u00A0"}mln.
number-billions = { $value }{"\u00A0"}mld.
number-not-a-number = “{ $text }” is geen getal. Schrijf het als 1.234,50 of 1,5k, of reken het uit, zoals 600+50.
number-ambiguous = “{ $text }” is op twee manieren te lezen: het teken kan duizendtallen of decimalen scheiden. Schrijf het zonder scheiding van duizendtallen, zoals 1234 of 1234,5.
number-range = “{ $text }” is niet één getal. Schrijf er een, zoals 1.234,50 of 1,5k. Een berekening begint met =, zoals =600-50.
number-division-by-zero = “{ $text }” deelt door nul.
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
quantity-week-days = Het aantal dagen van een week
quantity-frequency-cap = Een frequentielimiet
quantity-money = Een bedrag
quantity-date = Een datum
quantity-posts = Het aantal posts
quantity-half-life = De halfwaardetijd
entry-not-a-date = Dit is geen datum. Schrijf hem als 1-3-2027, 1 mrt 2027 of 2027-03-01.
entry-before-start = De flight begint op { $first }, na deze dag. Kies een latere dag of verzet eerst het begin.
entry-outside-plan = Deze dag valt buiten het plan, dat loopt van { $first } tot en met { $last }. Kies een dag binnen het plan of verander de data van het plan.
entry-empty = Hier is een waarde nodig.
entry-too-many = Gebruik er hier hoogstens { $max }.
entry-free = Een prijs kan niet 0 zijn. Laat voor contacten die niets kosten prijs en budget leeg en vul Bonuscontacten in bij de details.
entry-too-long = Hier passen hooguit { $max } tekens; dit zijn er { $length }.
entry-out-of-range = { $quantity } moet tussen { $min } en { $max } liggen.
entry-locked-needs-a-week = Het budget van { $budget } staat vast; het moet in minstens één week vallen.
entry-above-locked = Het budget staat vast op { $budget }; een week kan niet meer krijgen.
entry-percent = Een percentage kan hier niet. Vul een getal in, zoals 1.234,50.
entry-percent-of-nothing = Er is niets om een percentage van te nemen: nog geen ander kanaal heeft netto media. Vul een bedrag in.
entry-other-currency = Dit plan is in { $sign }. Reken het bedrag om en vul het in { $sign } in.
entry-not-money = Dit is geen geldbedrag. Vul het getal zonder valuta in.
echo-read-as = Gelezen als { $value }.
echo-take-other = Neem { $value }
echo-keep = Behouden
echo-computed = = { $value }
echo-rounded = Afgerond op { $value }, het dichtstbijzijnde bedrag in deze valuta.
echo-percent-of-brief = { $share } van { $amount }, het nettomediabudget van de klant, is { $value }.
echo-percent-of-other-channels = { $share } van { $amount }, de netto media van de andere kanalen, is { $value }.
refused-in-force = Er wordt nog gerekend met de laatste geldige waarde, { $value }.
refused-nothing-in-force = Er wordt hier verder gerekend zonder waarde.
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
theme-system = Systeem
theme-light = Licht
theme-dark = Donker
share = Delen
close = Sluiten
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
strip-total-costs = Totale kosten
excl-vat = excl. btw
strip-with-vat = { $amount } incl. { $rate } btw
strip-with-vats = { $amount } incl. btw
strip-no-vat = geen btw-tarief ingevuld
strip-per-person = per persoon
strip-all = Alle negen cijfers
strip-fewer = Minder cijfers
strip-left-out = { $count ->
    [one] { $share } van netto media, exclusief { $count } kanaal
   *[other] { $share } van netto media, exclusief { $count } kanalen
}
covered-title = { $title } (kanalen met { $share } van de netto media)
covered-subtitle = { $subtitle }; exclusief { $names }
covered-more = { $names } en nog { $count }
grid-left-out = * { $figures }: kanalen met { $share } van de netto media; exclusief { $names }
grid-rounded = Cijfers zijn afgerond, totalen zijn afgeronde sommen.
gap-none = geen verschil
brief-left = nog { $amount } over van de briefing
brief-over = { $amount } boven de briefing
brief-met = precies volgens de briefing
brief-fit-open = Passend maken …
free = gratis

### Figures: name, column heading, unit of a column, and what it is counted on

figure-contacts = Contacten
    .inline = contacten
    .column = Contacten
    .unit = in doelgroep
    .counted-on = binnen de doelgroep en in beeld
figure-reach = Nettobereik, personen
    .inline = nettobereik
    .column = Bereik
    .unit = personen
    .counted-on = minstens één keer bereikt, één keer geteld
figure-reach-share = Nettobereik, % van de doelgroep
    .inline = nettobereik in % van de doelgroep
    .column = Bereik
    .unit = % doelgroep
    .counted-on = van de omvang van de doelgroep
figure-frequency = Gemiddelde contactfrequentie
    .inline = gemiddelde contactfrequentie
    .column = GCF
    .unit = per persoon
    .counted-on = contacten per bereikte persoon
figure-clicks = Klikken
    .inline = klikken
    .column = Klikken
    .counted-on = contacten × doorklikratio
figure-leads = Leads
    .inline = leads
    .column = Leads
    .counted-on = bezoeken × conversie naar lead
figure-sales = Verkopen
    .inline = verkopen
    .column = Verkopen
    .counted-on = leads, of bezoeken zonder leadstap, × conversie naar verkoop
figure-media = Media
    .inline = media
    .column = Media
    .counted-on = { $money }
figure-per-thousand = Kosten per 1.000 contacten
    .inline = kosten per 1.000 contacten
    .column = Per 1.000 contacten
    .counted-on = { $money } per 1.000 contacten
figure-per-person = Kosten per bereikte persoon
    .inline = kosten per bereikte persoon
    .column = Per bereikte persoon
    .counted-on = { $money } per bereikte persoon
figure-per-lead = Kosten per lead (CPL)
    .inline = kosten per lead (CPL)
    .column = Per lead
    .counted-on = { $money } per lead
figure-per-sale = Kosten per verkoop (CPA)
    .inline = kosten per verkoop (CPA)
    .column = Per verkoop
    .counted-on = { $money } per verkoop
figure-romi = ROMI
    .inline = ROMI
    .column = ROMI
    .unit = %
    .counted-on = (marge − alle kosten) ÷ alle kosten

### Why a figure is missing

missing-channels = Geen enkel kanaal heeft dit cijfer.
missing-audience = Het publiek is niet ingevuld.
missing-price = De prijs is niet ingevuld.
missing-contacts-per-unit = De contacten per eenheid zijn niet ingevuld.
missing-rate-click = De doorklikratio is niet ingevuld.
missing-rate-view = De view rate is niet ingevuld.
missing-rate-engagement = De engagement rate is niet ingevuld.
missing-rate-follow = De volgratio is niet ingevuld.
missing-rate-lead = De conversie naar lead is niet ingevuld.
missing-rate-sale = De conversie naar verkoop is niet ingevuld.
missing-landing-rate = Geen enkele klik komt aan: het landingspercentage is 0{"\u00A0"}%.
missing-order-value = De orderwaarde is niet ingevuld.
missing-margin = Het margepercentage is niet ingevuld.
missing-population = De omvang van de doelgroep is niet ingevuld.
missing-target-value = Nog geen doelwaarde.
missing-divisor = Niet te berekenen: de deler is nul.
missing-few-people = Minder dan een halve persoon.
missing-not-applicable = Niet van toepassing.
missing-post-reach = Vul in welk deel van de volgers één post bereikt.
missing-sharing = Elk contact zou één of meer andere opleveren: verlaag het deelnamepercentage, de gedeelde deelnames of de contacten per share.
missing-entry-rate = Vul het deelnamepercentage in: welk deel van de bereikte personen meedoet.
missing-no-media = Hier zijn geen mediakosten: zie alle kosten per contact.
missing-other-channel-type = Dit soort middel heeft dit cijfer niet.

### Channel grid

channels = Kanalen
channels-subtitle = budgetten: netto media, excl. btw · kosten per eenheid: { $money }
net-media = netto media
grid-details = Details
grid-channel = Kanaal
grid-buying-model = Inkoopmodel
grid-share = Aandeel
grid-share-unit = %, budget / { $effect }
grid-actions = Acties
grid-gross = Bruto media
grid-flight = Looptijd
grid-total = Totaal (nettobereik)
grid-total-all = Totaal van alle { $count } kanalen (nettobereik)
grid-sum-of-reach = Opgeteld bereiken de kanalen { $people } personen; wie via meer dan één kanaal wordt bereikt, telt in het totaal één keer.
legend-blue = Blauwe cellen
legend-typed = zijn invoer
legend-benchmark = benchmark, vervang door je eigen cijfer
rests-on-benchmark = berust op een benchmark
legend-assumed = aanname voor het voorbeeld
row-details = Details van { $name }
row-buying-model = Inkoopmodel van { $name }
row-field = { $field }, { $name }
row-locked = Dit budget staat vast
row-actions = Acties voor { $name }
row-duplicate = Dupliceren
row-up = Omhoog
row-down = Omlaag
row-remove = Verwijderen
row-shares = { $budget }{"\u00A0"}% van het budget; { $share }{"\u00A0"}% van de { $effect }
copy-of = { $name } (kopie)
buying-cpm = CPM
buying-cpc = CPC
buying-cpv = CPV
buying-cpe = CPE
buying-cpl = CPL
buying-cpa = CPA
buying-cpf = CPF
buying-cpp = CPP
buying-flat = Vast bedrag
price-list = bruto tarief (lijstprijs)
price-list-sign = bruto
empty-title = Welke kanalen koop je in?
empty-sentence = Voeg een kanaal toe en geef het een budget: je ziet meteen wat elk contact kost, hoeveel mensen je bereikt en wat het oplevert.
empty-or-example = Of open een voorbeeld en pas het aan:
add-channel = Kanaal
paste-plan = Plan plakken

### Fields

field-name = Naam
field-price = Prijs
field-contacts-per-unit = Contacten per eenheid
field-budget = Budget
field-discount = Korting
field-limit-min = Minimaal
field-limit-max = Maximaal
field-audience = Publiek
field-evenness = Gelijkmatigheid k
field-frequency-cap = Frequentielimiet
field-rate-click = Doorklikratio
field-rate-view = View rate
field-rate-engagement = Engagement rate
field-rate-follow = Volgratio
field-rate-lead = Conversie naar lead
field-rate-sale = Conversie naar verkoop
field-order-value = Orderwaarde
field-margin = Margepercentage
field-on-target = Aandeel in doelgroep
field-viewable = Viewability
field-production = Productie
field-hours = Betaalde uren
field-hour-rate = Uurtarief
field-tools = Tools
field-group = Groep
field-note = Notitie
field-plan-name = Naam van het plan
field-client = Klant
field-start = Eerste dag
field-weeks = Weken
field-target-name = Doelgroep
field-population = Omvang van de doelgroep
field-universe = Actief universum
field-fee-share = Percentage
field-fee-fixed = Bedrag
field-contingency = Percentage
field-vat = Btw-tarief
field-posts = Posts
field-post-reach = Bereik per post
field-post-hours = Uren per post
field-post-production = Productie per post
field-prize = Te winnen prijs
field-handling = Afhandeling
field-organic-contacts = Organische contacten
field-entry-rate = Deelnamepercentage
field-share-rate = Gedeelde deelnames
field-contacts-per-share = Contacten per share
field-persistence = Herhaling van publiek
field-half-life = Halfwaardetijd
field-week = Bedrag voor de week
field-pair = Overlap

### Where values come from

origin-example = aanname voor dit voorbeeld
origin-benchmark = { $metric } { $value }, { $year }, { $region }, { $grade }
when-late = eind { $year }
when-quarter = { $quarter }e kwartaal { $year }
when-month = { $month } { $year }
when-since = sinds { $month } { $year }
when-about = zonder datum, rond { $years }
when-unknown = zonder datum

### Cost sheet

costs-fee = Bureaufee
costs-contingency = Onvoorzien
costs-vat = Btw
fee-base-net-media = netto media
fee-base-gross-media = bruto media
fee-base-all-costs = alle kanaalkosten
levy-base-fee = bureaufee
levy-base-net-media-and-fee = netto media en bureaufee
levy-base-all-costs-and-fee = alle kanaalkosten en bureaufee
costs-levies = Heffingen
levy-row = Heffing { $row }
role-row = Rol { $row }

### Charts

curves-total = Totaal

### Calendar

week-number = wk { $number }
calendar-after-last-week = Na de laatste week

### Overlap of pairs

pairs-of-row = % van de rij
pairs-people = Personen
matrix-published = { $share } van de gebruikers van { $of } gebruikt ook { $also }: { $year }, { $region }, secundaire bron, 16–64 jaar

### Channel types

channel-type-on-platform = { $platform }: { $tool }
channel-type-advertising = Advertenties
channel-type-influencer = Influencers
channel-type-contest = Winacties
channel-type-content = Eigen content
row-posts = { $tool } · { $posts }
row-budget-follows = Berekend uit het aantal posts en de prijs per post

### Dialogs

examples = Voorbeelden
platform-unlisted = Overig
platform-vk = VK
platform-ok = OK
platform-yandex-direct = Yandex Direct
platform-tv = Televisie
platform-radio = Radio
platform-audio-streaming = Audiostreaming
platform-podcast = Podcast
platform-out-of-home = Buitenreclame
platform-digital-out-of-home = Digitale buitenreclame
platform-print = Print
platform-flyer = Flyers
platform-direct-mail = Direct mail
platform-newsletter = Nieuwsbrief
platform-cinema = Bioscoop
platform-event = Evenement
platform-affiliate = Affiliate
share-refused = De browser stond kopiëren niet toe. Selecteer de link hierboven en kopieer hem.
notice-deleted = “{ $name }” is verwijderd. Het blijft 30 dagen bij de verwijderde plannen staan.
notice-deleted-elsewhere = “{ $name }” is in een ander tabblad verwijderd. Hier staat nu een ander plan open.
notice-both-kept = Dit plan is in twee tabbladen tegelijk gewijzigd. Beide versies zijn bewaard: die van dit tabblad is een eigen plan.
notice-storage-full = De browser heeft geen ruimte meer en slaat het plan niet op. Bewaar het als bestand of kopieer de link. Je kunt doorwerken.
notice-storage-closed = Deze browser slaat geen plannen op, of weigert dat nu. Bewaar het plan als bestand of kopieer de link. Je kunt doorwerken.
notice-storage-cleared = De gegevens van deze pagina zijn in de browser gewist. De plannen van dit tabblad worden opnieuw opgeslagen.
notice-plans-opened = Plannen uit het bestand: { $added } nieuw, { $known } al in de lijst.
notice-plans-lost = Niet gelezen: { $count }, want het bestand is beschadigd vanaf regel { $line }. Verder is niets verloren.
notice-link-known = Deze link is al eerder geopend: het plan ervan staat open, ongewijzigd.
notice-save-file = Opslaan als bestand
notice-get-link = Link ophalen
notice-removed-several = { $count ->
    [one] { $count } kanaal verwijderd.
   *[other] { $count } kanalen verwijderd.
}
notice-nothing-pasted = Het klembord bevat geen tekst; er is niets geplakt.
notice-rows-arranged = De rijen zijn gesorteerd, gegroepeerd of gefilterd. Ga terug naar de eigen volgorde van het plan om een rij te verplaatsen.
notice-removed = “{ $name }” is weggehaald.
notice-from-link = Het plan uit de link is geopend als kopie. Je andere plannen staan nog in de lijst.
notice-from-file = Het plan uit het bestand is geopend. Je andere plannen staan nog in de lijst.
notice-from-other-model = Het plan uit de link is als kopie geopend. Het is gemaakt met een andere versie van het model; de afzender kan andere cijfers hebben gezien.
notice-copied = De link is gekopieerd.
notice-picture-refused = De browser kon geen PNG maken. Sla de grafiek op als SVG.
notice-cells-copied = De cellen zijn gekopieerd.
notice-cells-not-copied = De browser stond kopiëren niet toe. Geef deze pagina toegang tot het klembord en kopieer de cellen opnieuw.
notice-link-not-copied = De browser stond kopiëren niet toe. Geef deze pagina toegang tot het klembord, of kopieer de link van het plan onder Delen.
notice-not-loaded = Een deel van Mediaplan kon niet worden geladen. Controleer de verbinding en probeer het opnieuw.
notice-version = Er is een nieuwe versie van Mediaplan. Laad de pagina opnieuw om die te gebruiken: je plannen zijn bewaard.
notice-replaced = Er is een nieuwe versie van Mediaplan, en deze pagina vraagt om een deel van de oude. Laad de pagina opnieuw: je plannen zijn bewaard.
part-loading = Laden …
part-dialog = Mediaplan
load-again = Opnieuw proberen
reload = Pagina opnieuw laden
notice-left-out = Cellen zonder plaats in deze tabel zijn weggelaten: { $count }.

### Benchmarks

region-us = Verenigde Staten
region-world = wereldwijd
region-world-agency = wereldwijd, accounts van één bureau
region-world-b2b = wereldwijd, B2B-campagnes
region-russia = Rusland
grade-primary = primaire bron
grade-primary-vendor = eigen gegevens van de aanbieder
grade-secondary = secundaire bron
grade-weak = zwakke bron
origin-old = { $grade }, verouderd
metric-cpm = CPM
metric-cpm-min = minimumbod CPM
metric-cpc = CPC
metric-cpv = CPV
metric-cpl = CPL
metric-cpa = CPA
metric-ctr = CTR
metric-vtr = view rate (VTR)
metric-er = engagement rate op vertoningen
metric-cvr = conversies per klik (CVR)

### Examples

example-cafe-title = Buurtcafé
    .plan = Voorjaarskaart
    .client = Café De Linde, Utrecht
    .target = Utrecht centrum en oost, 18–65
    .channels = Instagram | Facebook | Google Search | Buurtkrant | Eigen posts | Win gratis koffie
    .roles = Medewerkers
example-cafe-about = €{"\u00A0"}1.500 per maand in Utrecht: Instagram, Facebook, zoekadvertenties en de lokale krant, met eigen posts en een winactie
example-launch-title = Productlancering
    .plan = Lancering Stilte One
    .client = Stilte Audio
    .target = Nederland, 25–64
    .channels = Instagram Reels | Facebook-feed | YouTube in-stream | TikTok | LinkedIn, op werk | Google Search | Pinterest | Gadgetmailing
    .roles = Socialmediamanager | Vormgever
example-launch-about = €{"\u00A0"}60.000 over acht kanalen in Nederland, met bureaufee en productie
example-b2b-title = B2B-leads
    .plan = Winterdemo’s
    .client = Ledgerline Software
    .target = Hoofden finance en IT in de Benelux, 50–500 medewerkers
    .channels = LinkedIn-beeld | LinkedIn-video | Google Search | Vaknieuwsbrief
    .roles = Campagnespecialist | Copywriter
example-b2b-about = €{"\u00A0"}18.000 op LinkedIn, in zoekadvertenties en een vaknieuwsbrief: weinig mensen, grote deals
example-retailer-title = Winkelketen
    .plan = Voorjaarsuitverkoop
    .client = Warm Huis-winkels, Kazan
    .target = Tatarstan, 25–54
    .channels = VK | OK | Posts op Telegram | Yandex Direct
    .roles = Specialist social ads | Vormgever
example-retailer-about = ₽{"\u00A0"}900.000 op VK, OK, Telegram en Yandex Direct in Tatarstan

### What comes out of it: the base of money, targets, funnel, engagement, competitors, verdicts, explanations

quantity-frequency = De frequentie
quantity-count = Het aantal
quantity-target = Het doel
missing-lifetime-value = De lifetime value is niet ingevuld.
missing-followers = De volgers van het account zijn niet ingevuld.
missing-not-given = Hiervoor is in het overzicht niets ingevuld.
view-effect = Effect
view-optimise = Optimaal
cost-basis = Kostenbasis
cost-basis-net = netto
cost-basis-gross = bruto
cost-basis-with-vat = incl. btw
media-net = netto media
media-gross = bruto media
media-with-vat = media incl. btw
all-costs-net = alle kosten
all-costs-gross = alle kosten (media bruto)
all-costs-with-vat = alle kosten incl. btw
incl-vat = incl. btw
strip-gross = bruto, excl. btw
strip-net = { $amount } met netto media
strip-without-vat = { $amount } excl. { $rate } btw
strip-without-vats = { $amount } excl. btw
gap-points = { $points }{"\u00A0"}%-punt
notice-copy-refused = De browser stond kopiëren naar het klembord niet toe. Selecteer de tekst en kopieer die.
field-response-decay = Behouden respons per herhaalcontact
field-measured-frequency = Ratio’s gemeten bij frequentie
field-landing-rate = Landingspercentage
field-account-followers = Volgers van het account
field-lifetime-value = Lifetime value
field-kpi = Doel
market-own = Je merk
market-row = Concurrent { $row }
strip-target-met = doel { $target } gehaald, { $by }
strip-target-missed = doel { $target } niet gehaald, { $by }
quantity-exchange-rate = Een wisselkoers
row-keep-preset = Bewaren als voorinstelling
notice-preset-kept = “{ $name }” is bewaard en staat vooraan bij “Kanaal toevoegen”.
notice-preset-removed = De voorinstelling “{ $name }” is verwijderd.
notice-presets-full = Er is geen plaats voor meer voorinstellingen; niet bewaard: { $count }. Verwijder er eerst een paar.
notice-presets-opened = Nieuwe voorinstellingen: { $count }.
date-pick = Kies een dag: { $field }
help = Help
