# Dutch: charts and the cards below the channel grid; views use them too.

### Top bar and page

edit = Bewerken

### Channel grid

legend-forecast = prognose
legend-budget = gepland aandeel in het budget
legend-effect = verwacht aandeel in de { $effect }
legend-costs = gepland aandeel in alle kosten

### Cost sheet

costs-title = Kostenoverzicht
costs-subtitle = { $currency }, exact tot op de kleinste munteenheid; kosten excl. btw
costs-gross = Media, bruto
costs-discount = Korting
costs-net = Media, netto
costs-production = Productie
costs-hours = Betaalde uren
costs-tools = Tools
costs-channels = Kanaalkosten
costs-total = Totaal excl. btw
costs-total-with-vat = Totaal incl. btw
costs-no-vat = Er is geen btw-tarief ingevuld, dus er is geen totaal met btw.
costs-prizes = Te winnen prijzen
fee-fixed = vast
share-of = { $share } van { $base }
fee-base-total = het totaal excl. btw, inclusief de fee

### Charts

chart = grafiek
chart-table = Als tabel tonen
chart-save = Opslaan als SVG
chart-save-png = Opslaan als PNG
chart-hint = Wijs een punt in de grafiek aan of gebruik de pijltjestoetsen om waarden af te lezen.
chart-hint-touch = Tik op de grafiek om waarden af te lezen.
chart-source = Bron: prognose van Mediaplan voor ‘{ $plan }’, { $days }
chart-rests-on-benchmark = bevat cijfers die op een benchmark berusten
chart-forward = Grijs: de andere kanalen. Haal er één naar voren:
chart-forward-none = geen
chart-no-value = geen waarde
chart-empty = Nog geen enkel kanaal heeft dit cijfer.
ranking-title = { $cheapest } is het goedkoopst, { $dearest } het duurst
ranking-title-few = { $figure } per kanaal
ranking-title-cheapest = { $cheapest } is het goedkoopst
ranking-title-dearest = { $dearest } is het duurst
ranking-title-equal = { $figure }: { $low } op elk kanaal
ranking-summary = { $figure }: van { $low } op { $cheapest } tot { $high } op { $dearest }.
ranking-subtitle = { $figure }, goedkoopste eerst; { $base }
ranking-choice = Cijfer voor de ranglijst
shares-heading = Aandeel in het totaal, %
shares-budget = Aandeel in budget
shares-effect = Aandeel in { $effect }
shares-subtitle = Aandeel in netto media naast het aandeel in de { $effect }
shares-choice = Effect naast het budget
shares-title = { $name }: { $budget } van het budget, { $share } van de { $effect }
shares-title-channel-type = { $name }: { $budget } van alle kosten, { $share } van de { $effect }
shares-say-costs = { $name }: { $share } van alle kosten
shares-title-none = Budget en { $effect } per kanaal
shares-say-budget = { $name }: { $share } van het budget
shares-say-effect = { $name }: { $share } van de { $effect }
shares-by = Vergelijk
shares-by-channel = per kanaal
shares-by-channel-type = per soort middel
shares-subtitle-channel-type = Aandeel in alle kanaalkosten naast het aandeel in de { $effect }
shares-costs = Aandeel in alle kosten

### What comes out of it: the base of money, targets, funnel, engagement, competitors, verdicts, explanations

verdicts-title = Welk kanaal?
verdict-title-clicks = Welk kanaal? Goedkoopste klikken: { $name }
verdict-title-leads = Welk kanaal? Goedkoopste leads: { $name }
verdict-title-sales = Welk kanaal? Goedkoopste verkopen: { $name }
verdicts-subtitle = Kanalen naar { $costs } per contact en per effect, en waardoor die verschillen; plaats 1 is het goedkoopst
verdicts-choice = Kosten om te vergelijken
verdicts-by-media = op media
verdicts-by-all-costs = op alle kosten
verdicts-all-costs = alle kosten van het kanaal (media, productie, prijzen, uren, tools)
verdict-contact-alone = { $cost } per 1.000 contacten (geen ander kanaal heeft deze kosten)
verdict-contact-shared = Per contact op gedeelde plaats { $place } van { $of } ({ $cost } per 1.000)
verdict-clicks-alone = { $cost } per klik (geen ander kanaal heeft deze kosten)
verdict-clicks-shared = per klik op gedeelde plaats { $place } van { $of } ({ $cost })
verdict-leads-alone = { $cost } per lead (geen ander kanaal heeft deze kosten)
verdict-leads-shared = per lead op gedeelde plaats { $place } van { $of } ({ $cost })
verdict-sales-alone = { $cost } per verkoop (geen ander kanaal heeft deze kosten)
verdict-sales-shared = per verkoop op gedeelde plaats { $place } van { $of } ({ $cost })
verdict-and = { $contact } en { $effect }{ $because }.
verdict-but = { $contact }, maar { $effect }{ $because }.
verdict-contact-only = { $contact }.
verdict-no-contact = Geen contactkosten. { $why }
verdict-no-effect = { $contact }; geen kosten per effect. { $why }
verdict-contact-first = Per contact het goedkoopst ({ $cost } per 1.000)
verdict-contact-last = Per contact het duurst ({ $cost } per 1.000)
verdict-contact-rank = Per contact op plaats { $place } van { $of } ({ $cost } per 1.000)
verdict-clicks-first = per klik het goedkoopst ({ $cost })
verdict-clicks-last = per klik het duurst ({ $cost })
verdict-clicks-rank = per klik op plaats { $place } van { $of } ({ $cost })
verdict-leads-first = per lead het goedkoopst ({ $cost })
verdict-leads-last = per lead het duurst ({ $cost })
verdict-leads-rank = per lead op plaats { $place } van { $of } ({ $cost })
verdict-sales-first = per verkoop het goedkoopst ({ $cost })
verdict-sales-last = per verkoop het duurst ({ $cost })
verdict-sales-rank = per verkoop op plaats { $place } van { $of } ({ $cost })
verdict-because-click-low = , doordat slechts { $own } van de contacten tot een klik leidt (mediaan van de andere: { $others })
verdict-because-click-high = , doordat { $own } van de contacten tot een klik leidt (mediaan van de andere: { $others })
verdict-because-leads-low = , doordat slechts { $own } van de klikken tot een lead leidt (mediaan van de andere: { $others })
verdict-because-leads-high = , doordat { $own } van de klikken tot een lead leidt (mediaan van de andere: { $others })
verdict-because-sales-low = , doordat slechts { $own } van de klikken tot een verkoop leidt (mediaan van de andere: { $others })
verdict-because-sales-high = , doordat { $own } van de klikken tot een verkoop leidt (mediaan van de andere: { $others })
waterfall-title = { $share } van wat de klant excl. btw betaalt, gaat naar de media
waterfall-title-none = Van bruto media tot wat de klant betaalt
waterfall-subtitle = Van bruto media tot het totaal voor de klant, regel voor regel
waterfall-heading = Bedrag, { $sign }
waterfall-line = Regel
waterfall-amount = Bedrag
brand-activity = Interacties per week
brand-activity-share = Aandeel in interacties
brand-engagement-rate = ER op volgers
brand-excess = ESOV
period-by-followers = ER op volgers
period-by-impressions = ER op vertoningen
period-by-reach = ER op bereik
period-by-views = ER op views
period-follower-growth = Groei volgers
period-rate-growth = Groei ER op volgers

### Figures: name, column heading, unit of a column, and what it is counted on

figure-grp = GRP
    .inline = GRP
    .column = GRP
    .unit = punten
    .counted-on = contacten per 100 personen in de doelgroep
figure-views = Views
    .inline = views
    .column = Views
    .counted-on = contacten × view rate
figure-engagements = Interacties
    .inline = interacties
    .column = Interacties
    .counted-on = contacten × engagement rate
figure-followers = Nieuwe volgers
    .inline = nieuwe volgers
    .column = Volgers
    .counted-on = contacten × volgratio
figure-revenue = Omzet
    .inline = omzet
    .column = Omzet
    .counted-on = verkopen × orderwaarde, excl. btw
figure-margin = Marge
    .inline = marge
    .column = Marge
    .counted-on = omzet × margepercentage, vóór campagnekosten
figure-net-media = Netto media
    .inline = netto media
    .column = Netto media
    .counted-on = na korting, excl. btw
figure-all-costs = Alle kosten
    .inline = alle kosten
    .column = Alle kosten
    .counted-on = media, productie, te winnen prijzen, uren, tools; in het totaal ook bureaufee, onvoorzien en heffingen
figure-contact-value = Contactwaarde na wear-out
    .inline = contactwaarde na wear-out
    .column = Contactwaarde
    .unit = % van eerste
    .counted-on = gemiddeld contact ten opzichte van een eerste contact
figure-first-contact-lift = Lift van een eerste contact
    .inline = lift van een eerste contact
    .column = Lift
    .unit = keer
    .counted-on = ratio van een eerste contact ÷ gemeten gemiddelde
figure-visits = Bezoeken
    .inline = bezoeken
    .column = Bezoeken
    .counted-on = klikken × landingspercentage
figure-customer-value = Klantwaarde
    .inline = klantwaarde
    .column = Klantwaarde
    .counted-on = verkopen × lifetime value
figure-all-costs-on-basis = Alle kosten, gekozen basis
    .inline = alle kosten
    .column = Alle kosten
    .counted-on = { $costs }
figure-engagement-rate-followers = Engagement rate op basis van volgers
    .inline = engagement rate op basis van volgers
    .column = ER volgers
    .unit = % volgers
    .counted-on = interacties per volger van het account
figure-engagement-rate-views = Engagement rate op basis van views
    .inline = engagement rate op basis van views
    .column = ER views
    .unit = % views
    .counted-on = interacties per view
figure-ltv-cac = LTV/CAC
    .inline = LTV/CAC
    .column = LTV/CAC
    .unit = keer
    .counted-on = lifetime value ÷ alle kosten per klant
figure-profit = Marge na kosten
    .inline = marge na kosten
    .column = Na kosten
    .counted-on = marge − alle kosten
figure-per-contact = Contactkosten
    .inline = contactkosten
    .column = Per contact
    .counted-on = { $money } per contact
figure-per-grp = Kosten per GRP
    .inline = kosten per GRP
    .column = Per GRP
    .counted-on = { $money } per GRP
figure-per-click = Kosten per klik (CPC)
    .inline = kosten per klik (CPC)
    .column = Per klik
    .counted-on = { $money } per klik
figure-per-view = Kosten per view (CPV)
    .inline = kosten per view (CPV)
    .column = Per view
    .counted-on = { $money } per view
figure-per-engagement = Kosten per interactie (CPE)
    .inline = kosten per interactie (CPE)
    .column = Per interactie
    .counted-on = { $money } per interactie
figure-per-follower = Kosten per nieuwe volger (CPF)
    .inline = kosten per nieuwe volger (CPF)
    .column = Per volger
    .counted-on = { $money } per nieuwe volger
figure-all-costs-per-contact = Alle kosten per contact
    .inline = alle kosten per contact
    .column = Volledig, per contact
    .counted-on = { $costs } per contact
figure-cac = Kosten per klant (CAC)
    .inline = kosten per klant (CAC)
    .column = CAC
    .counted-on = { $costs } per verkoop
figure-click-rate = Doorklikratio (CTR)
    .inline = doorklikratio (CTR)
    .column = CTR
    .unit = %
    .counted-on = klikken per contact
figure-view-rate = View rate (VTR)
    .inline = view rate (VTR)
    .column = VTR
    .unit = %
    .counted-on = views per contact
figure-engagement-rate = Engagement rate op basis van contacten
    .inline = engagement rate op basis van contacten
    .column = ER
    .unit = % contacten
    .counted-on = interacties per contact
figure-engagement-rate-reach = Engagement rate op basis van bereik
    .inline = engagement rate op basis van bereik
    .column = ER bereik
    .unit = % bereik
    .counted-on = interacties per bereikte persoon
figure-conversion-rate = Conversiepercentage (CVR)
    .inline = conversiepercentage (CVR)
    .column = CVR
    .unit = %
    .counted-on = verkopen per klik
figure-roas = ROAS
    .inline = ROAS
    .column = ROAS
    .unit = keer
    .counted-on = omzet ÷ netto media
figure-acos = Kostenaandeel (ACoS)
    .inline = kostenaandeel (ACoS)
    .column = ACoS
    .unit = %
    .counted-on = netto media ÷ omzet (1 ÷ ROAS)
figure-roi = ROI
    .inline = ROI
    .column = ROI
    .unit = %
    .counted-on = (omzet − inkoopwaarde − alle kosten) ÷ (inkoopwaarde + alle kosten)
figure-break-even-cpa = Break-even CPA
    .inline = break-even CPA
    .column = Break-even CPA
    .counted-on = orderwaarde × margepercentage: wat een verkoop mag kosten
figure-break-even-cpc = Break-even CPC
    .inline = break-even CPC
    .column = Break-even CPC
    .counted-on = break-even CPA × verkopen per klik
figure-effective-reach = Effectief bereik
    .inline = effectief bereik
    .counted-on = personen met een effectieve contactfrequentie
figure-under-exposed = Te weinig contacten
    .inline = te weinig contacten
    .counted-on = van de bereikte personen, onder de effectieve contactfrequentie
figure-over-exposed = Te veel contacten
    .inline = te veel contacten
    .counted-on = van de bereikte personen, boven de effectieve contactfrequentie
figure-per-effective = Kosten per effectief bereikte persoon
    .inline = kosten per effectief bereikte persoon
    .counted-on = { $money } per persoon met een effectieve contactfrequentie
figure-entries = Deelnames
    .inline = deelnames
    .counted-on = deelnames aan winacties: bereikte personen × deelnamepercentage
figure-per-entry = Kosten per deelname
    .inline = kosten per deelname
    .counted-on = { $costs } per deelname: met te winnen prijs, afhandeling en uren

### Findings

findings-title = Aandachtspunten
finding-of-channel = { $name }: { $statement }
finding-channels = { $count ->
    [one] { $count } kanaal: { $statement }
   *[other] { $count } kanalen: { $statement }
}
finding-set-budget = Als budget instellen
finding-no-population = De omvang van de doelgroep is niet ingevuld.
    .sentence = Zonder omvang zijn er geen aandelen van de doelgroep en geen GRP, en bij meer kanalen geen nettobereik, tenzij je het actieve universum opgeeft. Vul hem in bij de planinstellingen.
finding-too-many-channels = Te veel kanalen.
    .sentence = In een plan passen hooguit 100 kanalen; verwijder er een paar of voeg ze samen.
finding-universe-outside = Dit actieve universum is niet mogelijk.
    .sentence = Het moet liggen tussen { $min } (het grootste publiek) en { $max } (de hele doelgroep). Er wordt gerekend met de dichtstbijzijnde mogelijke waarde.
finding-universe-below-audience = Dit actieve universum is niet mogelijk.
    .sentence = Het moet minstens { $min } zijn (het grootste publiek); daarmee wordt gerekend.
finding-audience-above-population = Het publiek is groter dan de doelgroep.
    .sentence = De doelgroep telt { $population } personen; daarmee wordt gerekend. Corrigeer een van de twee.
finding-fee-of-nothing = De bureaufee is een percentage van niets.
    .sentence = De grondslag, { $base }, is in dit plan nul, dus de fee ook. Kies een andere grondslag of een vast bedrag.
finding-fee-unsolvable = De bureaufee heeft geen oplossing.
    .sentence = Geen enkele fee kan zo’n deel zijn van een totaal waar ze zelf in zit, met de heffingen op de fee. De cijfers rekenen zonder fee. Verlaag het percentage.
finding-levy-like-vat = Een heffing heeft het btw-tarief.
    .sentence = Btw van { $rate } is al een eigen regel. Verwijder de heffing als daarmee de btw bedoeld was.
finding-discount-like-vat = De korting is precies de btw in een prijs incl. btw.
    .sentence = Een korting van { $discount } haalt { $vat } btw uit een prijs. Was dat de bedoeling, vul dan de prijs excl. btw in, zonder korting.
finding-list-price-without-discount = Bruto tarief zonder korting.
    .sentence = Netto media is daardoor gelijk aan bruto media. Vul de kortingen in of geef de prijs als netto op.
finding-bonus-not-counted = Bonuscontacten tellen niet mee.
    .sentence = Dit kanaal wordt niet op contacten ingekocht. Voer de gratis plaatsing in als eigen kanaal, ingekocht op CPM.
finding-brief-without-vat = De briefing is incl. btw, maar het plan heeft geen btw-tarief.
    .sentence = Vul het btw-tarief in (0 % als er geen btw is) of kies een andere basis voor de briefing. Tot die tijd is niet te zeggen wat er over is.
finding-above-brief = Het plan kost meer dan de briefing geeft.
    .sentence = { $by } boven de briefing. Pas het plan aan de briefing aan, of vraag om meer budget.
finding-ends-after-brief = Het plan eindigt na de datum in de briefing.
    .sentence = De briefing zegt { $until }. Maak het plan korter of pas de datum aan.
finding-no-audience = Geen publiek ingevuld.
    .sentence = Het bereik is niet te berekenen en dit kanaal telt niet mee in het totaal. Vul in hoeveel mensen uit de doelgroep het gebruiken.
    .channels = { $count ->
        [one] { $count } kanaal heeft geen publiek.
       *[other] { $count } kanalen hebben geen publiek.
    }
finding-no-price = Geen prijs ingevuld.
    .sentence = Vul in wat je betaalt; zonder prijs zijn er geen contacten.
    .channels = { $count ->
        [one] { $count } kanaal heeft geen prijs.
       *[other] { $count } kanalen hebben geen prijs.
    }
finding-no-contacts-per-unit = Contacten per eenheid niet ingevuld.
    .sentence = Vul in hoeveel contacten één eenheid voor het vaste bedrag oplevert.
    .channels = { $count ->
        [one] { $count } kanaal heeft geen contacten per eenheid.
       *[other] { $count } kanalen hebben geen contacten per eenheid.
    }
finding-no-rate = Er ontbreekt een ratio.
    .sentence = Om van wat je inkoopt naar contacten te rekenen is dit nodig: { $rate }.
    .channels = { $count ->
        [one] { $count } kanaal mist een percentage: { $rate }.
       *[other] { $count } kanalen missen een percentage: { $rate }.
    }
finding-no-budget = Geen budget.
    .sentence = Het kanaal staat in het plan, maar er wordt niets ingekocht.
    .channels = { $count ->
        [one] { $count } kanaal heeft geen budget.
       *[other] { $count } kanalen hebben geen budget.
    }
finding-limits-crossed = De budgetgrenzen spreken elkaar tegen.
    .sentence = Het minimum van { $min } is hoger dan het maximum van { $max }.
finding-below-min = Budget onder het minimum.
    .sentence = Het minimum voor dit kanaal is { $min }.
finding-above-max = Budget boven het maximum.
    .sentence = Het maximum voor dit kanaal is { $max }.
finding-discount-of-all = Bij 100{"\u00A0"}% korting is er geen brutoprijs.
    .sentence = Als bruto media wordt het nettobedrag getoond. Controleer de korting.
finding-fee-of-all = De bureaufee is 100{"\u00A0"}% van de grondslag of meer.
    .sentence = Controleer of dat de bedoeling is.
finding-hours-without-rate = { $role }: uren zonder tarief.
    .sentence = Het werk kost niets zolang een uur geen prijs heeft. Vul het uurtarief van de rol in.
finding-role-overbooked = { $role }: meer werk dan uren.
    .sentence = { $weeks ->
        [one] Te veel in { $weeks } week, { $week }: { $hours } uur werk, { $available } beschikbaar. Verplaats werk naar andere weken of pas de beschikbare uren aan.
       *[other] Te veel in { $weeks } weken, het meest in { $week }: { $hours } uur werk, { $available } beschikbaar. Verplaats werk naar andere weken of pas de beschikbare uren aan.
    }
finding-cap-reached = Het budget gaat boven de frequentielimiet uit.
    .sentence = { $left } levert niets op: bij { $enough } heeft iedereen in het publiek al het maximale aantal contacten.
finding-audience-exhausted = Het budget is te groot voor het publiek.
    .sentence = { $left } levert niets op: bij { $enough } heeft iedereen in het publiek al één keer gereageerd.
finding-units-left = Het budget past niet op hele eenheden.
    .sentence = { $left } blijft over: de hele eenheden kosten { $enough }.
finding-frequency-high = De gemiddelde contactfrequentie is hoog.
    .sentence = Gemiddeld { $frequency } contacten per persoon. Met een groter publiek of een kleiner budget worden de contacten meer gespreid.
finding-no-post-reach = Bereik per post niet ingevuld.
    .sentence = Vul in welk deel van de volgers één post bereikt.
    .channels = { $count ->
        [one] { $count } kanaal heeft geen bereik per post.
       *[other] { $count } kanalen hebben geen bereik per post.
    }
finding-no-contest-contacts = Deze winactie heeft geen contacten.
    .sentence = Geef een budget en een CPM op, of vul organische contacten in.
    .channels = { $count ->
        [one] { $count } winactie heeft geen contacten.
       *[other] { $count } winacties hebben geen contacten.
    }
finding-endless-sharing = Delen zou eindeloos doorgroeien.
    .sentence = Elk contact levert door delen { $each } andere op; dat moet onder 1 liggen. Verlaag het deelnamepercentage, de gedeelde deelnames of de contacten per share.
finding-flight-beyond-plan = Loopt door na het einde van het plan.
    .sentence = Het plan eindigt na week { $last }; het budget valt in de weken die overblijven.
finding-overlap-above-audience = Onmogelijke overlap: { $one } en { $other }.
    .sentence = { $both } personen op beide kanalen is meer dan het kleinste van de twee publieken ({ $most }). Corrigeer de overlap of het publiek.
finding-overlap-below-least = Te kleine overlap: { $one } en { $other }.
    .sentence = Bij deze publieksomvang gebruiken minstens { $least } personen beide kanalen, niet { $both }.
finding-overlap-too-small-for = Te kleine overlap: { $one } en { $other }.
    .sentence = Gezien de overlap van { $third } met elk van beide gebruiken minstens { $least } personen zowel { $one } als { $other }, niet { $both }.
finding-overlaps-contradict = Deze overlapcijfers kunnen niet allemaal kloppen.
    .sentence = Minstens { $people } personen zouden { $one }, { $other } of { $third } gebruiken: meer dan er in de doelgroep zitten. Verhoog een overlap of verlaag een publiek.
finding-overlap-fit-poor = De overlapcijfers spreken elkaar tegen.
    .sentence = De best passende verdeling wijkt bij één paar { $error } van het kleinste publiek af. Controleer de ingevulde overlap.
finding-first-contact-rate = Ratio, frequentie en wear-out passen niet bij elkaar.
    .sentence = Daarmee zou een eerste contact { $rate } respons opleveren; er wordt gerekend met 100{"\u00A0"}%. Controleer de frequentie waarbij de ratio’s zijn gemeten, of de behouden respons per herhaalcontact.
finding-er-telegram = De “ER” van Telegram zelf is iets anders.
    .sentence = De statistieken van Telegram noemen views per abonnee vaak ER. Hier is het interacties per contact: neem dat cijfer niet over.
finding-er-linkedin = De engagement rate van LinkedIn zelf telt ook klikken mee.
    .sentence = LinkedIn deelt likes, reacties, shares, nieuwe volgers en klikken door vertoningen. Hier hebben klikken een eigen ratio: laat ze weg.
finding-er-x = De engagement rate van X zelf telt ook klikken mee.
    .sentence = X telt klikken op links, profielen en media als interacties. Hier hebben klikken een eigen ratio: laat ze weg.
