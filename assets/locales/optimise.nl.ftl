# Dutch: the Optimise view.

### Question

optimise-empty = Voeg kanalen toe in de weergave Plan om te zien waar hun geld het best werkt.
optimise-question = Waar kan het geld het best heen?
optimise-question-note = Kies wat telt en wat het mag kosten. De grenzen van kanalen staan in de tabel hieronder.
optimise-goal = Doel
optimise-goal-note = Zo veel als er voor het geld te krijgen is
optimise-goal-reach = Nettobereik (1+)
optimise-goal-at-least = Effectief bereik ({ $times }+)
optimise-goal-weighted = Gewogen som van resultaten
optimise-times = Minstens zoveel contacten
optimise-inline-reach = nettobereik
optimise-inline-at-least = bereik met { $times } contacten of meer
optimise-inline-weighted = gewogen resultaten
optimise-weights-note = Hoe zwaar één ervan telt, bijvoorbeeld in euro’s: een lead 20, een klik 0,5. Leeg telt niet mee.
optimise-no-weight = Geef minstens één resultaat een gewicht boven nul.
optimise-total = Totaal
optimise-total-brief = de briefing van de klant
optimise-total-own = netto media van dit plan
optimise-total-back = Terug naar het totaal van het plan
optimise-at-most = Hoogstens
optimise-exactly = Precies
optimise-exact-label = Hoogstens dit totaal uitgeven, of precies
optimise-weeks = Ook geld tussen weken verschuiven
optimise-weeks-even = weken: gelijkmatig
optimise-base = Wat het totaal betaalt
optimise-more = { $amount } erbij
optimise-target = Voor zo min mogelijk geld halen
optimise-target-none = geen streefwaarde
optimise-target-today = Het resultaat van nu
optimise-target-part = { $part } van de doelgroep
optimise-target-clear = Geen streefwaarde

### Computation

optimise-progress = Voortgang van de berekening
optimise-running = Bezig met rekenen: { $part }
optimise-stopped = Gestopt: wat er tot dan toe was berekend, staat hieronder. { $part } was klaar.
optimise-failed = De berekening is afgebroken. Probeer het opnieuw; is de verbinding weg, laad de pagina dan opnieuw zodra die terug is. { $part } was klaar.
optimise-stop = Stoppen
optimise-again = Opnieuw rekenen

### Proposal

optimise-none = Geen voorstel
optimise-no-goal = Voor { $goal } ontbreekt in het plan: { $why }
optimise-nothing-to-move = Er is geen geld te verschuiven: elk kanaal staat vast, heeft geen prijs of wordt in uren betaald. Maak een kanaal los of geef het een prijs.
optimise-no-vat = Het totaal is inclusief btw, en het plan heeft geen btw-tarief. Vul er een in bij de kosten, of reken zonder btw.
optimise-limits-crossed = ‘{ $name }’ kan zijn grenzen niet halen: het minimum ligt boven het maximum, of er past geen hele eenheid tussen. Verander een van beide.
optimise-least-above = De minimumbudgetten en alle andere kosten komen op { $least }, meer dan het totaal. Verlaag een minimum of verhoog het totaal.
optimise-most-below = Alle kanalen op hun maximum kosten { $most }, minder dan het totaal, en met meer geld koop je niets meer. Verruim een grens, of geef hoogstens het totaal uit.
optimise-split = Voorgestelde verdeling
optimise-title-same = { $goal }: { $value } in plaats van { $today } ({ $change }) voor dezelfde { $cost }
optimise-title-other = { $goal }: { $value } in plaats van { $today } ({ $change }), voor { $cost } in plaats van { $costtoday }
optimise-title-best = { $goal }: { $value } voor { $cost }. Dit plan is al de beste verdeling
optimise-proof = Bewezen: geen andere verdeling van { $total } binnen je grenzen geeft meer dan { $part } meer { $goal }.
optimise-proof-stepped = Bewezen op de afronding van weken na: geen andere verdeling van { $total } binnen je grenzen geeft meer dan { $part } meer { $goal }.
optimise-proof-within = Het beste dat is gevonden. Bewezen is alleen dat geen verdeling van { $total } meer geeft dan { $bound }, { $part } meer; de echte grens ligt waarschijnlijk dichterbij.
optimise-linear = In dit plan slijt niets: twee keer zoveel geld brengt twee keer zoveel op. Daarom gaat alles naar waar een euro het meest oplevert, tot aan de grenzen. Vul slijtage of grenzen in als dat niet klopt.
optimise-left-rounding = Er blijft { $amount } over: omdat fee, heffingen en btw elk worden afgerond, kost geen som van budgetten precies het totaal.
optimise-left-units = Er blijft { $amount } over: daar is geen hele eenheid voor te koop.
optimise-left-full = Er blijft { $amount } over: elk kanaal staat op zijn maximum, en met meer geld koop je niets meer.
optimise-accept = Alles overnemen
optimise-accept-one = Voor één kanaal overnemen
optimise-accept-channel = Overnemen voor { $name }
optimise-keep = Beide bewaren
optimise-keep-title = Laat dit plan in de lijst staan en opent een kopie met het voorstel
optimise-copy-name = { $name } (geoptimaliseerd)
optimise-channel = Kanaal
optimise-today = Nu
optimise-proposed = Voorstel
optimise-change = Verschil
optimise-room = Ruimte bij 99{"\u00A0"}%
optimise-min = Minimaal
optimise-max = Maximaal
optimise-held = Grenzen
optimise-no-limit = geen
optimise-lock = vast
optimise-may-be-off = mag uit
optimise-held-least = op zijn minimum
optimise-held-largest = op zijn maximum
optimise-held-exhausted = koopt niets meer: cap of doelgroep op
optimise-kept-no-media = blijft: betaald in uren, niet in media
optimise-kept-no-price = blijft: prijs onbekend
optimise-kept-unknown = blijft. { $why }

### Around it

optimise-least = Het minste geld voor de streefwaarde
optimise-least-proven = { $value } kost { $total }, { $difference } ten opzichte van nu. Bewezen: met { $below } haalt geen verdeling het.
optimise-least-found = { $value } kost { $total }, { $difference } ten opzichte van nu. Dat is het minste dat is gevonden; bewezen is alleen dat { $below } te weinig is.
optimise-least-beyond = Binnen je grenzen haal je dit met geen geld: het hoogste is { $value }, voor { $total }. Verruim een grens of verlaag de streefwaarde.
optimise-least-use = Als totaal nemen
optimise-next-label = Het volgende geld
optimise-next = Met nog { $amount } koop je meer { $goal }
optimise-next-nowhere = Het gaat nergens in het bijzonder heen: minder dan een honderdste per kanaal.
optimise-limits = Wat grenzen kosten
optimise-scope-as-set = Jouw grenzen
optimise-scope-wider = Drie keer zo ruime grenzen
optimise-scope-none = Geen grenzen
optimise-limit-least = op zijn minimum
optimise-limit-largest = op zijn maximum
optimise-limit-locked = vast
optimise-limit-price = { $amount } ruimer: { $gain } meer
optimise-limit-unlocked = losgemaakt: { $gain } meer
optimise-no-limit-holds = Geen grens houdt een kanaal tegen.

### Charts

optimise-shifts-title = Hoe het geld verschuift
optimise-shifts-subtitle = Netto media nu en in het voorstel
optimise-shifts-heading = { $sign }, netto media
optimise-shifts-legend = Open: nu. Gevuld: voorstel. Dunne lijn: jouw grenzen.
optimise-steps-title = Waar het verschil vandaan komt: { $goal }
optimise-steps-subtitle = Elke verandering na die erboven; wie op meer kanalen is, telt één keer
optimise-curves-title = Wat elk kanaal voor zijn geld geeft
optimise-curves-subtitle = Elk kanaal apart
optimise-curves-spend = { $sign } op een kanaal
optimise-curves-legend = Open: nu. Gevuld: voorstel. Gestreept: buiten je grenzen.
optimise-curves-say = { $money }: { $value }
optimise-prices-title = Wat { $amount } aan een grens zou geven: { $goal }
optimise-prices-subtitle = Als elke grens zoveel ruimer is en alle budgetten opnieuw worden gekozen
optimise-frontier-title = Het hoogste { $goal } bij elk totaal
optimise-frontier-subtitle = De beste verdeling bij elk totaal, en dit plan
optimise-frontier-spend = { $sign }, totaal
optimise-frontier-today = Dit plan
optimise-frontier-proposed = Voorstel
optimise-frontier-target = Streefwaarde
optimise-frontier-waiting = De grenslijn wordt berekend …

### How it is counted

optimise-how = Hoe deze cijfers zijn berekend
optimise-how-value = Het resultaat van het plan met de voorgestelde budgetten, met dezelfde formules als overal op de pagina. Na het overnemen toont het plan dit cijfer tot op het laatste cijfer.
    .name = Resultaat
optimise-how-bound = Bij een prijs van geld λ is elk kanaal op zichzelf het best: D(λ) = λ·B + Σ max (fᵢ(x) − λ·x). Geen verdeling van B geeft meer dan D(λ), welke λ ook; de kleinste is de bovengrens. Waar mensen één keer tellen, komt voor het bereik van elk segment, 1 − e^(−H), de raaklijn in de plaats, die er nooit onder ligt. Kanalen die hele eenheden kopen of uit mogen, worden in gevallen gesplitst tot bovengrens en resultaat samenvallen.
    .name = Bovengrens
optimise-how-bound-loose = Mensen met m contacten of meer zijn er hoogstens (1 − E[z^N]) ÷ (1 − z^m), voor elke z tussen 0 en 1; de hoogste waarde daarvan is bewezen zoals bij bereik, en de kleinste over enkele z is de bovengrens. Die is ruim: het resultaat zelf wordt vanaf verschillende beginpunten gezocht.
    .name = Bovengrens
optimise-how-gap = (bovengrens − resultaat) ÷ bovengrens. Tot 0,0001{"\u00A0"}% (0,1{"\u00A0"}% bij meer contacten) zegt de pagina ‘bewezen’.
    .name = Marge
optimise-how-price = Het hoogste resultaat bij een totaal dat een rond bedrag groter is, min het resultaat. De tabel zegt waar het geld heen zou gaan, met alle budgetten opnieuw gekozen.
    .name = Het volgende geld
optimise-how-limits = Het hoogste resultaat als één grens een honderdste meegeeft, min het resultaat, per eenheid geld waarmee die meegaf. Vaste budgetten blijven in alle vergelijkingen vast.
    .name = Prijs van een grens
optimise-how-room = Het kleinste en het grootste budget van een kanaal waarbij de beste verdeling van de rest nog 99{"\u00A0"}% van het resultaat geeft.
    .name = Ruimte bij 99{"\u00A0"}%
optimise-how-frontier = De beste verdeling bij 24 totalen tot twee keer het gegeven totaal.
    .name = Grenslijn
optimise-how-least = Het totaal wordt gehalveerd tot het kleinste waarbij de beste verdeling de streefwaarde haalt; van totalen waarbij de bovengrens onder de streefwaarde ligt, is bewezen dat ze te klein zijn.
    .name = Het minste geld
optimise-how-weeks = Wie van een doelgroep niet wordt bereikt, is log-convex in de contacten van de weken en hangt niet van hun volgorde af; bereik en resultaten zijn dus het grootst als het geld gelijkmatig over een flight valt. Budgetten en een gelijkmatig patroon zijn dan samen de beste van alle bedragen per kanaal en week.
    .name = Weken
optimise-how-off = Een kanaal dat uit mag en geen budget heeft, kost niets: geen productie, geen uren en geen tools; zijn minimum telt alleen zolang het aan is.
    .name = Mag uit
