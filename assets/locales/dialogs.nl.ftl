# Dutch: dialogs, details of a channel, files and links.

### Top bar and page

cancel = Annuleren

### Channel grid


### Fields

field-locked = Budget vastzetten
field-platform = Platform
field-empty = –
field-currency = Valuta
field-report-language = Rapporttaal
field-brief-budget = Budget van de klant
field-brief-base = Het budget is
field-brief-until = Tot en met
field-brief-goal = Doel
fee-base = Grondslag
field-fee-vat = Btw-tarief van de fee
field-levy-name = Naam van de heffing
field-levy-rate = Percentage van de heffing
field-levy-vat = Btw-tarief van de heffing
field-channel-type = Soort middel
field-price-basis = De prijs is
field-bonus-contacts = Bonuscontacten
field-discount-name = Naam van de korting
field-discount-rate = Percentage
field-media-vat = Btw-tarief van de media
price-net = nettoprijs
detail-money = Geld
detail-people = Mensen
detail-limits = Budgetgrenzen
detail-response = Respons
detail-figures = Meer cijfers
detail-gross = bruto media { $amount }
detail-discounts = samen { $rate }; bruto media { $amount }
detail-net-price = nettoprijs { $price }
discount-add = Korting toevoegen
discount-remove = Deze korting verwijderen
discount-cell = { $field }, korting { $row }
from-production = studio, tekst, beeld
from-hours = werk aan dit kanaal
from-hour-rate = per uur, in het hele plan
detail-roles = Rollen, tarieven en weken
from-tools = abonnementen ervoor
from-contacts-per-unit = wat één eenheid oplevert
from-bonus-contacts = gratis geleverd, boven op wat wordt ingekocht
from-audience = mensen uit de doelgroep die het gebruiken
from-on-target = van de ingekochte contacten
from-viewable = van de uitgeleverde contacten
from-evenness = standaard 1, gewoonlijk 0,3–2; hoger is gelijkmatiger
from-cap = maximaal aantal contacten per persoon
from-rate-click = klikken per contact
from-rate-view = views per contact
from-rate-engagement = interacties per contact
from-rate-follow = nieuwe volgers per contact
from-rate-lead = leads per bezoek
from-rate-sale = verkopen per lead, of per bezoek
from-order-value = omzet per verkoop, excl. btw
from-margin = van de omzet, na inkoopwaarde
from-start = zoals 1-3-2027 of 1 mrt 2027
from-weeks = 1 tot en met 104
from-target-name = bijvoorbeeld “Nederland, 25–64”
from-population = aantal personen in de doelgroep; leeg zolang je het niet weet
from-currency = bedragen blijven gelijk; er wordt niets omgerekend
from-report-language = wat de klant leest
from-brief-budget = laat leeg als er geen briefing is
from-brief-goal = in de woorden van de klant
from-contingency = leeg = geen
from-vat = op elke regel; leeg = geen
from-own-vat = leeg betekent het tarief van het plan; 0 betekent zonder btw
from-media-vat = leeg betekent het tarief van het plan; 0 bij verlegde btw
from-fee-inside = van het totaal excl. btw, inclusief de fee
from-posts = over de hele campagne
from-view-rate = van de volgers, per post
from-organic-reach = van de volgers, organisch, per post
from-post-hours = tegen het uurtarief
from-post-production = beeld, video, tekst
from-prize = wat de winnaars krijgen
from-handling = verzending, jury, juridisch
from-organic-contacts = eigen posts, nieuwsbrief, winkel: zonder media
from-entry-rate = van de bereikte personen
from-share-rate = van de deelnames
from-contacts-per-share = wat één share oplevert; elk contact levert zo { $each } andere op, dat moet onder 1 blijven
from-followers = volgers in de doelgroep

### Cost sheet

costs-settings-title = Bureaufee, onvoorzien, heffingen en btw
fee-none = Geen
fee-share = Percentage erbovenop
fee-amount = Vast bedrag
fee-inside = In het totaal
fee-on-top = Gelijk aan { $share } boven op alle andere kosten.
fee-of-net = Gelijk aan { $share } van netto media.
levies-about = Opgelegd door de wet of een brancheorganisatie, zoals 3 % op onlinereclame in Rusland.
levy-add = Heffing
levy-remove = { $name } verwijderen

### Measured reach

fit-open = Kalibreren op gemeten bereik …
fit-title = Gemeten bereik: { $name }
fit-about = Eerdere campagnes op dit kanaal laten zien hoe gelijkmatig contacten vallen. Het plan verandert pas als je een uitkomst toepast.
fit-points = Eén campagne per regel: contacten; bereikte personen
fit-placeholder = 500000; 210000
fit-audience-fixed = Publiek zoals ingevuld
fit-audience-fitted = Publiek ook laten schatten
fit-evenness = Gelijkmatigheid k { $evenness }.
fit-audience = Publiek { $audience }.
fit-errors = Typische afwijking { $typical }, grootste { $largest }.
fit-exact = Eén campagne past altijd precies; dat zegt niet hoe goed de curve is.
fit-apply = Toepassen
fit-columns = Regel { $line } heeft twee getallen nodig, gescheiden door een puntkomma, een tab of één spatie.
fit-entry = Regel { $line }: { $why }
fit-not-positive = Contacten, bereik en publiek moeten groter dan nul zijn.
fit-too-few = Zonder publiek zijn minstens twee campagnes met een verschillend aantal contacten nodig.
fit-above-contacts = Het bereik is hoger dan het aantal contacten: controleer welk getal wat is.
fit-above-audience = Het bereik is hoger dan het publiek: controleer of beide dezelfde mensen tellen.
fit-above-population = Het best passende publiek is groter dan de doelgroep ({ $why }). Pas de omvang van de doelgroep aan of houd het ingevulde publiek aan.
fit-more-even = Gelijkmatiger dan bij toeval: dat gebeurt bij een frequentielimiet, of als het publiek groter is dan opgegeven.
fit-too-uneven = Zo weinig mensen bij zoveel contacten: daar past geen enkele curve bij. Controleer de getallen.
fit-unbounded = Deze punten passen bij elk groot publiek: niemand is vaak genoeg bereikt om het te begrenzen. Vul het cijfer van het platform in.

### Channel types

add-advertising = Elke kaart zegt wat er wordt ingevuld. De rest blijft leeg voor je eigen cijfers.
add-influencer = Posts op accounts van anderen: een vergoeding per post, hun volgers in de doelgroep, en het deel daarvan dat een post bereikt.
add-contest = Een winactie: te winnen prijs en afhandeling, ingekochte en organische contacten, deelnames, en wat delen oplevert.
add-content = Posts en communitymanagement op eigen pagina’s: uren en productie per post, en organisch bereik.

### Dialogs

settings-title = Planinstellingen
brief-title = Briefing
brief-fit = Plan passend maken op de briefing
brief-fit-about = Schaalt de budgetten die niet vaststaan naar verhouding, binnen hun grenzen; vaste bedragen blijven staan. Fee, heffingen en btw volgen.
brief-take = Passend maken op { $amount }
brief-nearest = Geen budgetten in deze verhouding kosten precies dit bedrag, omdat elke regel op de kleinste eenheid wordt afgerond. De twee dichtstbijzijnde:
brief-no-vat = De briefing is incl. btw, maar het plan heeft geen btw-tarief: vul het in bij het kostenoverzicht, 0 % als er geen btw is.
brief-no-channels = Voeg eerst een kanaal met een budget toe.
brief-nothing-to-scale = Het plan kan niet passend worden gemaakt: elk budget staat vast of volgt uit posts. Maak een kanaal los of voeg er een toe.
brief-too-little = De briefing is te krap: ook met elk budget op zijn minimum kost het plan nog { $least }. Verlaag een minimum, maak een kanaal los of bespaar op andere kosten.
brief-too-much = De grenzen zijn te laag: ook met elk budget op zijn maximum kost het plan maar { $most }. Verhoog een maximum, maak een kanaal los of voeg er een toe.
plans-title = Plannen
plans-where = Alleen in deze browser bewaard. Sla een bestand op of kopieer een link om een plan mee te nemen.
plans-nowhere = Deze browser bewaart geen plannen: ze kunnen weg zijn zodra je de pagina sluit. Sla een bestand op of kopieer een link.
plans-new = Nieuw plan
plans-open-file = Bestand openen
plans-save-file = Dit plan als bestand opslaan
plans-save-all = Alle plannen als bestand opslaan
plans-search = Zoek op naam, klant, doelgroep of kanaal
plans-none-found = Geen plan met deze woorden.
plans-changed = gewijzigd { $when }
plans-changed-now = zojuist gewijzigd
plans-source-link = uit een link
plans-source-file = uit een bestand
plans-source-example = uit een voorbeeld
plans-source-copy = kopie van een ander plan
plans-source-version = tweede versie, in twee tabbladen gewijzigd
plans-bin = Verwijderde plannen: { $count }
plans-bin-about = Een verwijderd plan kun je { $days } dagen lang terugzetten.
plans-removed-on = verwijderd { $when }
plans-removed-now = zojuist verwijderd
plans-restore = Terugzetten
plans-restore-one = { $name } terugzetten
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
add-title = Kanaal toevoegen
platform-other = Ander kanaal
share-title = Dit plan delen
share-about = De link bevat het hele plan. Wie hem opent, krijgt een kopie; jouw plan blijft zoals het is.
share-link = Link naar het plan
share-copy = Link kopiëren
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
link-open-pasted = Geplakte link openen
link-pasted-about = Een link die niet vanzelf opengaat, omdat een mail- of chatprogramma hem heeft veranderd, gaat hier vaak wel open: plak hem helemaal.
link-nothing-lost = Je eigen plannen zijn niet veranderd.
file-title = Dit bestand kon niet worden geopend

### Links and files that cannot be opened

link-error-empty = Er staat hier geen link. Plak de hele link.
link-error-not-ours = In deze tekst staat geen link naar een plan. Mailfilters vervangen links door een eigen link: kopieer het hele adres dat opengaat, of vraag de afzender om een bestand.
link-error-cut = Er ontbreekt een stuk van deze link, waarschijnlijk het einde: een chatprogramma kan hem hebben afgekapt. Vraag de afzender om de hele link of om een bestand.
link-error-damaged = Deze link is onderweg veranderd: er zijn tekens fout of ze ontbreken. Vraag de afzender om de hele link of om een bestand.
link-error-too-new = Deze link is gemaakt met een nieuwere versie van Mediaplan (formaat { $needs }). Laad de pagina opnieuw om die bij te werken en open de link daarna nog eens.
link-error-too-long = Deze link heeft { $length } tekens, meer dan een plan nodig heeft. Hij wordt niet geopend.
link-error-invalid = Deze link bevat geen geldig plan. Vraag de afzender om een bestand.
file-error-unreadable = Het bestand kan niet als tekst worden gelezen. Kies een plan dat hier is opgeslagen.
file-error-not-ours = Dit bestand is geen plan. Kies een .json-bestand dat hier is opgeslagen, of een tabel als .csv.
file-error-too-large = Dit bestand heeft { $size } bytes, meer dan een plan nodig heeft. Het wordt niet geopend.
file-error-too-new = Dit bestand is opgeslagen met een nieuwere versie van Mediaplan (formaat { $needs }). Laad de pagina opnieuw om die bij te werken en open het bestand daarna nog eens.
file-error-syntax = Dit bestand is beschadigd op regel { $line }, teken { $column }: het breekt daar af of is geen JSON. Kies een ander exemplaar of verbeter het daar.
file-error-value = Dit bestand kan niet worden geopend: op regel { $line }, teken { $column } is een waarde onmogelijk, of een veld onbekend of afwezig. Kies een ander exemplaar of verbeter het daar.
file-error-too-many-channels = Dit plan heeft { $count } kanalen; er kunnen er hoogstens { $max } worden geopend. Verwijder er een paar op regel { $line }.
file-error-too-many-amounts = Dit plan heeft { $count } weekbedragen voor één kanaal; er kunnen er hoogstens { $max } worden geopend. Verwijder er een paar op regel { $line }.
file-error-too-many-periods = Dit plan heeft { $count } perioden; er kunnen er hoogstens { $max } worden geopend. Verwijder er een paar op regel { $line }.
file-error-too-many-competitors = Dit plan heeft { $count } concurrenten; er kunnen er hoogstens { $max } worden geopend. Verwijder er een paar op regel { $line }.
file-error-too-many-discounts = Dit plan heeft { $count } kortingen voor één kanaal; hoogstens { $max } kunnen worden geopend. Verwijder er enkele op regel { $line }.
file-error-too-many-roles = Dit plan heeft { $count } rollen; hoogstens { $max } kunnen worden geopend. Verwijder er enkele op regel { $line }.
file-error-too-many-work = Een kanaal van dit plan heeft uren voor { $count } rollen, maar het plan heeft er { $max }. Corrigeer de uren op regel { $line }.
file-error-too-many-levies = Dit plan heeft { $count } heffingen; hoogstens { $max } kunnen worden geopend. Verwijder er enkele op regel { $line }.
file-error-repeated-kpi = Dit plan heeft twee doelen voor één KPI. Verwijder het doel op regel { $line }.
file-error-pair-of-one = Dit plan heeft een overlap van kanaal { $channel } met zichzelf. Verwijder die op regel { $line }.
file-error-pair-of-unknown = Dit plan heeft een overlap met kanaal { $channel }, dat er niet in staat. Verwijder die op regel { $line } of verbeter daar het nummer.
file-error-repeated-pair = Dit plan heeft twee overlappen voor de kanalen { $one } en { $other }. Verwijder die op regel { $line }.

### What comes out of it: the base of money, targets, funnel, engagement, competitors, verdicts, explanations

explain = Uitleg
from-response-decay = wear-out: respons op elk herhaalcontact, in % van die op het vorige; 100{"\u00A0"}%: geen wear-out
from-response-decay-worth = wear-out: respons op elk herhaalcontact, in % van die op het vorige; hier is een contact gemiddeld { $worth } van een eerste waard
from-measured-frequency = gemiddelde frequentie toen de ratio’s werden gemeten; leeg: ratio’s van eerste contacten
from-landing-rate = bezoeken per klik
from-account-followers = voor ER op volgers; leeg: het publiek van de posts
from-lifetime-value = marge van een klant over de jaren, excl. btw

benchmark-use = Gebruik { $value } ({ $region }, { $year })
### Media plans from spreadsheets

file-error-export = Dit zijn resultaten van een platform; die leest Mediaplan nog niet. Open een mediaplan.
file-error-workbook = Dit is een werkmap. Sla het blad op als CSV en open dat, of kopieer de cellen en plak ze.
file-error-document = Dit is een document of een afbeelding. Kopieer de tabel eruit en plak die, of open het plan als CSV.
add-search = Zoek in de voorinstellingen
add-none = Geen voorinstelling gevonden. Met “Ander kanaal” kan alles.
add-own = Je eigen voorinstellingen, bewaard in deze browser
add-exchange = Wisselkoersen van dit plan
add-fills = Wordt ingevuld: { $list }.
add-fills-nothing = Er wordt niets ingevuld.
add-one-each = één contact per adres
add-looks = Alleen om te vergelijken: { $list }.
add-converted = { $value }, omgerekend uit { $published }
preset-use = Toevoegen
preset-use-one = { $name } toevoegen
preset-rename = Naam van de voorinstelling { $name }
preset-remove = Voorinstelling { $name } verwijderen
preset-without-amounts = zonder de bedragen in { $currency }
presets-save = Je voorinstellingen als bestand opslaan
presets-open = Bestand met voorinstellingen openen
field-exchange-rate = 1 { $currency } is
field-exchange-date = Dag van de koers van { $currency }
from-exchange-rate = je eigen koers; gepubliceerde prijzen worden dan omgerekend en gemarkeerd
from-exchange-date = zoals 30-11-2026
detail-fill-in = vul { $price } in
origin-converted = { $benchmark }; omgerekend tegen { $rate }, de koers van { $date }
file-error-too-many-presets = Dit bestand heeft { $count } voorinstellingen; er kunnen er hoogstens { $max } worden geopend. Verwijder er een paar op regel { $line }.
done = Klaar
help-about = Mediaplan plant reclamecampagnes: wat je op welk kanaal inkoopt, wat elk contact kost, hoeveel mensen je hoe vaak bereikt en wat het oplevert.
help-figures = Elk berekend cijfer legt zichzelf uit: klik erop voor de formule, de invoer en waar die vandaan komt. Blauwe cijfers zijn ingevuld, zwarte berekend; ◦ staat bij wat op een benchmark berust, ◇ bij wat een voorbeeld aanneemt.
help-keys = Toetsen
help-keys-move = Pijltoetsen, Tab, Enter
help-keys-move-about = Naar een andere cel; Enter in de laatste rij voegt een kanaal toe
help-keys-choose = Shift+pijltoetsen, Shift+klik, slepen
help-keys-choose-about = Meer cellen selecteren, met aantal en som; Ctrl+A selecteert de tabel
help-keys-copy = Ctrl+C, Ctrl+V
help-keys-copy-about = Kopiëren en plakken, ook naar en uit een spreadsheet
help-keys-fill = Ctrl+D, Ctrl+R, Delete
help-keys-fill-about = Naar beneden vullen, naar rechts vullen, leegmaken
help-keys-compute = 600+50, =1,1*600, 12{"\u00A0"}%
help-keys-compute-about = Bedragvelden rekenen uit wat je typt
help-keys-row = Alt+omhoog, Alt+omlaag
help-keys-row-about = Het kanaal omhoog of omlaag verplaatsen
help-keys-chart = Pijltoetsen op een grafiek
help-keys-chart-about = De grafiek waarde voor waarde lezen
help-keys-undo = Ctrl+Z, Ctrl+Y
help-keys-undo-about = Ongedaan maken, opnieuw
help-keys-escape = Esc
help-keys-escape-about = Terugnemen wat je aan het typen bent; een venster sluiten
help-keys-mac = Op een Mac gebruik je ⌘ in plaats van Ctrl.
help-model = Het model
help-model-about = Formules, bronnen en grenzen van alle cijfers, per paragraaf; elke uitleg verwijst naar zijn paragraaf.
help-model-open = Het model openen (in het Engels)
help-privacy = Privacy
help-privacy-about = Plannen blijven in deze browser. Wat je invoert gaat niet naar een server, en niemand telt je bezoeken. Een link bevat het hele plan: wie hem heeft, kan het lezen.
help-version = Mediaplan { $version }, model { $model }
