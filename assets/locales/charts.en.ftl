# English: charts and the cards below the channel grid; views use them too.

### Top bar and page

edit = Edit

### Channel grid

legend-forecast = forecast
legend-budget = planned share of budget
legend-effect = forecast share of { $effect }
legend-costs = planned share of all costs

### Cost sheet

costs-title = Cost sheet
costs-subtitle = { $currency }, exact to the smallest unit; costs excl. VAT
costs-gross = Media, gross
costs-discount = Discount
costs-net = Media, net
costs-production = Production
costs-hours = Paid hours
costs-tools = Tools
costs-channels = Channel costs
costs-total = Total excl. VAT
costs-total-with-vat = Total incl. VAT
costs-no-vat = No VAT rate entered, so there is no total incl. VAT.
costs-prizes = Prizes
fee-fixed = fixed
share-of = { $share } of { $base }
fee-base-total = the total excl. VAT, fee included

### Charts

chart = chart
chart-table = Show as a table
chart-save = Save as SVG
chart-save-png = Save as PNG
chart-hint = Point at the chart, or use the arrow keys, to read values.
chart-hint-touch = Tap the chart to read values.
chart-source = Source: Mediaplan forecast for “{ $plan }”, { $days }
chart-rests-on-benchmark = holds figures that rest on a benchmark
chart-forward = Grey: the other channels. Bring one forward:
chart-forward-none = none
chart-no-value = no value
chart-empty = No channel has this figure yet.
ranking-title = { $cheapest } is cheapest, { $dearest } most expensive
ranking-title-few = { $figure } by channel
ranking-title-cheapest = { $cheapest } is cheapest
ranking-title-dearest = { $dearest } is most expensive
ranking-title-equal = { $figure }: { $low } on every channel
ranking-summary = { $figure }: from { $low } on { $cheapest } to { $high } on { $dearest }.
ranking-subtitle = { $figure }, cheapest first; { $base }
ranking-choice = Figure to rank
shares-heading = Share of the total, %
shares-budget = Share of budget
shares-effect = Share of { $effect }
shares-subtitle = Share of net media vs share of { $effect }
shares-choice = Result to compare with budget
shares-title = { $name }: { $budget } of the budget, { $share } of { $effect }
shares-title-channel-type = { $name }: { $budget } of all costs, { $share } of { $effect }
shares-say-costs = { $name }: { $share } of all costs
shares-title-none = Budget and { $effect } by channel
shares-say-budget = { $name }: { $share } of the budget
shares-say-effect = { $name }: { $share } of { $effect }
shares-by = Compare
shares-by-channel = by channel
shares-by-channel-type = by channel type
shares-subtitle-channel-type = Share of all channel costs vs share of { $effect }
shares-costs = Share of all costs

### What comes out of it: the base of money, targets, funnel, engagement, competitors, verdicts, explanations

verdicts-title = Which channel?
verdict-title-clicks = Which channel? Cheapest clicks: { $name }
verdict-title-leads = Which channel? Cheapest leads: { $name }
verdict-title-sales = Which channel? Cheapest sales: { $name }
verdicts-subtitle = Channels by { $costs } per contact and per result, and why the two differ; rank 1 is cheapest
verdicts-choice = Costs to compare
verdicts-by-media = by media
verdicts-by-all-costs = by all costs
verdicts-all-costs = all costs of the channel (media, production, prizes, hours, tools)
verdict-contact-alone = { $cost } per 1,000 contacts (no other channel has this cost)
verdict-contact-shared = Shared rank { $place } of { $of } by cost per contact ({ $cost } per 1,000)
verdict-clicks-alone = { $cost } per click (no other channel has this cost)
verdict-clicks-shared = shared rank { $place } of { $of } by cost per click ({ $cost })
verdict-leads-alone = { $cost } per lead (no other channel has this cost)
verdict-leads-shared = shared rank { $place } of { $of } by cost per lead ({ $cost })
verdict-sales-alone = { $cost } per sale (no other channel has this cost)
verdict-sales-shared = shared rank { $place } of { $of } by cost per sale ({ $cost })
verdict-and = { $contact } and { $effect }{ $because }.
verdict-but = { $contact }, but { $effect }{ $because }.
verdict-contact-only = { $contact }.
verdict-no-contact = No cost per contact: { $why }
verdict-no-effect = { $contact }; no cost per result: { $why }
verdict-contact-first = Cheapest per contact ({ $cost } per 1,000)
verdict-contact-last = Most expensive per contact ({ $cost } per 1,000)
verdict-contact-rank = Rank { $place } of { $of } by cost per contact ({ $cost } per 1,000)
verdict-clicks-first = cheapest per click ({ $cost })
verdict-clicks-last = most expensive per click ({ $cost })
verdict-clicks-rank = rank { $place } of { $of } by cost per click ({ $cost })
verdict-leads-first = cheapest per lead ({ $cost })
verdict-leads-last = most expensive per lead ({ $cost })
verdict-leads-rank = rank { $place } of { $of } by cost per lead ({ $cost })
verdict-sales-first = cheapest per sale ({ $cost })
verdict-sales-last = most expensive per sale ({ $cost })
verdict-sales-rank = rank { $place } of { $of } by cost per sale ({ $cost })
verdict-because-click-low = , because only { $own } of its contacts click (median of the others: { $others })
verdict-because-click-high = , because { $own } of its contacts click (median of the others: { $others })
verdict-because-leads-low = , because only { $own } of its clicks become leads (median of the others: { $others })
verdict-because-leads-high = , because { $own } of its clicks become leads (median of the others: { $others })
verdict-because-sales-low = , because only { $own } of its clicks become sales (median of the others: { $others })
verdict-because-sales-high = , because { $own } of its clicks become sales (median of the others: { $others })
waterfall-title = { $share } of the client total excl. VAT goes to media
waterfall-title-none = From gross media to client total
waterfall-subtitle = From gross media to the client total, line by line
waterfall-heading = Amount, { $sign }
waterfall-line = Line
waterfall-amount = Amount
brand-activity = Engagements per week
brand-activity-share = Share of engagement
brand-engagement-rate = ER by followers
brand-excess = ESOV
period-by-followers = ER by followers
period-by-impressions = ER by impressions
period-by-reach = ER by reach
period-by-views = ER by views
period-follower-growth = Follower growth
period-rate-growth = Growth in ER by followers

### Figures: name, column heading, unit of a column, and what it is counted on

figure-grp = GRP
    .inline = GRP
    .column = GRP
    .unit = points
    .counted-on = contacts per 100 people in the target group
figure-views = Views
    .inline = views
    .column = Views
    .counted-on = contacts × view rate
figure-engagements = Engagements
    .inline = engagements
    .column = Engagements
    .counted-on = contacts × engagement rate
figure-followers = New followers
    .inline = new followers
    .column = Followers
    .counted-on = contacts × follow rate
figure-revenue = Revenue
    .inline = revenue
    .column = Revenue
    .counted-on = sales × order value, excl. VAT
figure-margin = Margin
    .inline = margin
    .column = Margin
    .counted-on = revenue × margin rate, before campaign costs
figure-net-media = Net media
    .inline = net media
    .column = Net media
    .counted-on = after discount, excl. VAT
figure-all-costs = All costs
    .inline = all costs
    .column = All costs
    .counted-on = media, production, prizes, hours, tools; the plan total adds fee, contingency and levies
figure-contact-value = Contact value after wear-out
    .inline = contact value after wear-out
    .column = Contact value
    .unit = % of first
    .counted-on = average contact relative to a first contact
figure-first-contact-lift = First-contact lift
    .inline = first-contact lift
    .column = Lift
    .unit = times
    .counted-on = first-contact rate ÷ measured average rate
figure-visits = Visits
    .inline = visits
    .column = Visits
    .counted-on = clicks × landing rate
figure-customer-value = Customer value
    .inline = customer value
    .column = Customer value
    .counted-on = sales × lifetime value
figure-all-costs-on-basis = All costs, chosen basis
    .inline = all costs
    .column = All costs
    .counted-on = { $costs }
figure-engagement-rate-followers = Engagement rate by followers
    .inline = engagement rate by followers
    .column = ER followers
    .unit = % followers
    .counted-on = engagements per follower of the account
figure-engagement-rate-views = Engagement rate by views
    .inline = engagement rate by views
    .column = ER views
    .unit = % views
    .counted-on = engagements per view
figure-ltv-cac = LTV/CAC
    .inline = LTV/CAC
    .column = LTV/CAC
    .unit = times
    .counted-on = lifetime value ÷ all costs per customer
figure-profit = Margin after costs
    .inline = margin after costs
    .column = After costs
    .counted-on = margin − all costs
figure-per-contact = Cost per contact
    .inline = cost per contact
    .column = Per contact
    .counted-on = { $money } per contact
figure-per-grp = Cost per GRP
    .inline = cost per GRP
    .column = Per GRP
    .counted-on = { $money } per rating point
figure-per-click = Cost per click (CPC)
    .inline = cost per click (CPC)
    .column = Per click
    .counted-on = { $money } per click
figure-per-view = Cost per view (CPV)
    .inline = cost per view (CPV)
    .column = Per view
    .counted-on = { $money } per view
figure-per-engagement = Cost per engagement (CPE)
    .inline = cost per engagement (CPE)
    .column = Per engagement
    .counted-on = { $money } per engagement
figure-per-follower = Cost per new follower (CPF)
    .inline = cost per new follower (CPF)
    .column = Per follower
    .counted-on = { $money } per new follower
figure-all-costs-per-contact = All costs per contact
    .inline = all costs per contact
    .column = All costs per contact
    .counted-on = { $costs } per contact
figure-cac = Cost per customer (CAC)
    .inline = cost per customer (CAC)
    .column = CAC
    .counted-on = { $costs } per sale
figure-click-rate = Click rate (CTR)
    .inline = click rate (CTR)
    .column = CTR
    .unit = %
    .counted-on = clicks per contact
figure-view-rate = View rate (VTR)
    .inline = view rate (VTR)
    .column = VTR
    .unit = %
    .counted-on = views per contact
figure-engagement-rate = Engagement rate by impressions
    .inline = engagement rate by impressions
    .column = ER
    .unit = % contacts
    .counted-on = engagements per contact (impression)
figure-engagement-rate-reach = Engagement rate by reach
    .inline = engagement rate by reach
    .column = ER reach
    .unit = % reach
    .counted-on = engagements per person reached
figure-conversion-rate = Conversion rate (CVR)
    .inline = conversion rate (CVR)
    .column = CVR
    .unit = %
    .counted-on = sales per click
figure-roas = ROAS
    .inline = ROAS
    .column = ROAS
    .unit = times
    .counted-on = revenue ÷ net media
figure-acos = Advertising cost of sales (ACoS)
    .inline = advertising cost of sales (ACoS)
    .column = ACoS
    .unit = %
    .counted-on = net media ÷ revenue (1 ÷ ROAS)
figure-roi = ROI
    .inline = ROI
    .column = ROI
    .unit = %
    .counted-on = (revenue − cost of goods − all costs) ÷ (cost of goods + all costs)
figure-break-even-cpa = Break-even CPA
    .inline = break-even CPA
    .column = Break-even CPA
    .counted-on = order value × margin rate: maximum cost per sale
figure-break-even-cpc = Break-even CPC
    .inline = break-even CPC
    .column = Break-even CPC
    .counted-on = break-even CPA × sales per click
figure-effective-reach = Effective reach
    .inline = effective reach
    .counted-on = people with effective frequency
figure-under-exposed = Under-exposed
    .inline = under-exposed people
    .counted-on = share of people reached with fewer contacts than effective
figure-over-exposed = Over-exposed
    .inline = over-exposed people
    .counted-on = share of people reached with more contacts than effective
figure-per-effective = Cost per effective reach
    .inline = cost per effective reach
    .counted-on = { $money } per person with effective frequency
figure-entries = Entries
    .inline = entries
    .counted-on = contest entries: people reached × entry rate
figure-per-entry = Cost per entry
    .inline = cost per entry
    .counted-on = { $costs } per entry, incl. prize, handling and hours

### Findings

findings-title = Findings
finding-of-channel = { $name }: { $statement }
finding-channels = { $count ->
    [one] { $count } channel: { $statement }
   *[other] { $count } channels: { $statement }
}
finding-set-budget = Set as budget
finding-no-population = The target population is not given.
    .sentence = Shares of the population and GRP need it, and so does the net reach of several channels, unless the active universe is given. Enter it in the plan settings.
finding-too-many-channels = Too many channels.
    .sentence = A plan can have at most 100 channels; remove or merge some.
finding-universe-outside = This active universe is not possible.
    .sentence = It must be between { $min } (the largest audience) and { $max } (the target population). The figures use the nearest possible value.
finding-universe-below-audience = This active universe is not possible.
    .sentence = It must be at least { $min } (the largest audience), and the figures use that number.
finding-audience-above-population = The audience is larger than the target population.
    .sentence = The target group has { $population } people, and the figures use that number. Correct one of the two.
finding-fee-of-nothing = The agency fee is a percentage of nothing.
    .sentence = Its base, { $base }, is zero in this plan, so the fee is zero too. Choose another base, or a fixed amount.
finding-fee-unsolvable = The agency fee has no solution.
    .sentence = No fee can be such a share of a total that includes it, with the levies on the fee. The figures use no fee. Lower the percentage.
finding-levy-like-vat = A levy has the VAT rate.
    .sentence = VAT of { $rate } is a line of its own already. Remove the levy if it was meant as VAT.
finding-discount-like-vat = The discount is exactly the VAT in a price incl. VAT.
    .sentence = A discount of { $discount } takes { $vat } VAT out of a price. If that was the purpose, enter the price excl. VAT and no discount.
finding-list-price-without-discount = List price without a discount.
    .sentence = Net media therefore equals gross media. Enter the discounts, or mark the price as net.
finding-bonus-not-counted = Bonus contacts are not counted.
    .sentence = This channel is not bought by contacts. Enter the free placement as a channel of its own, bought by CPM.
finding-brief-without-vat = The brief includes VAT, but the plan has no VAT rate.
    .sentence = Enter the VAT rate (0% where none is due), or choose another base for the brief. Until then nobody can say what is left of it.
finding-above-brief = The plan costs more than the brief gives.
    .sentence = Above the brief by { $by }. Fit the plan to the brief, or ask for more.
finding-ends-after-brief = The plan ends after the date in the brief.
    .sentence = The brief says { $until }. Shorten the plan, or correct the date.
finding-no-audience = No audience given.
    .sentence = Reach cannot be calculated, and total reach excludes this channel. Enter how many people in the target group use it.
    .channels = { $count ->
        [one] { $count } channel has no audience.
       *[other] { $count } channels have no audience.
    }
finding-no-price = No price given.
    .sentence = Enter what you pay; without a price there are no contacts.
    .channels = { $count ->
        [one] { $count } channel has no price.
       *[other] { $count } channels have no price.
    }
finding-no-contacts-per-unit = Contacts per unit not given.
    .sentence = Enter how many contacts one unit of the flat fee delivers.
    .channels = { $count ->
        [one] { $count } channel has no contacts per unit.
       *[other] { $count } channels have no contacts per unit.
    }
finding-no-rate = A rate is missing.
    .sentence = Needed to calculate contacts from what you buy: { $rate }.
    .channels = { $count ->
        [one] { $count } channel lacks a rate: { $rate }.
       *[other] { $count } channels lack a rate: { $rate }.
    }
finding-no-budget = No budget.
    .sentence = The channel is in the plan but buys nothing.
    .channels = { $count ->
        [one] { $count } channel has no budget.
       *[other] { $count } channels have no budget.
    }
finding-limits-crossed = The budget limits contradict each other.
    .sentence = The minimum of { $min } is above the maximum of { $max }.
finding-below-min = Budget below its minimum.
    .sentence = The minimum for this channel is { $min }.
finding-above-max = Budget above its maximum.
    .sentence = The maximum for this channel is { $max }.
finding-discount-of-all = A discount of 100% leaves no gross price.
    .sentence = Gross media is therefore shown as equal to net media. Check the discount.
finding-fee-of-all = The agency fee is 100% of its base or more.
    .sentence = Check whether that is intended.
finding-hours-without-rate = { $role }: hours without a rate.
    .sentence = The work costs nothing until an hour has a price. Enter the hourly rate of the role.
finding-role-overbooked = { $role }: more work than hours.
    .sentence = { $weeks ->
        [one] Too much in { $weeks } week, { $week }: { $hours } hours of work, { $available } available. Move work to other weeks, or change the hours available.
       *[other] Too much in { $weeks } weeks, most in { $week }: { $hours } hours of work, { $available } available. Move work to other weeks, or change the hours available.
    }
finding-cap-reached = Budget exceeds the frequency cap.
    .sentence = { $left } buys nothing: at { $enough } everyone in the audience already has the maximum number of contacts.
finding-audience-exhausted = Budget exceeds the audience.
    .sentence = { $left } buys nothing: at { $enough } everyone in the audience has already responded once.
finding-units-left = Budget does not fit whole units.
    .sentence = { $left } is left over: the whole units cost { $enough }.
finding-frequency-high = Average frequency is very high.
    .sentence = Each person reached has { $frequency } contacts on average. A larger audience or a smaller budget would lower that.
finding-no-post-reach = Reach per post not given.
    .sentence = Enter the share of followers that one post reaches.
    .channels = { $count ->
        [one] { $count } channel has no reach per post.
       *[other] { $count } channels have no reach per post.
    }
finding-no-contest-contacts = This contest has no contacts.
    .sentence = Give it a budget with a CPM, or enter its organic contacts.
    .channels = { $count ->
        [one] { $count } contest has no contacts.
       *[other] { $count } contests have no contacts.
    }
finding-endless-sharing = Sharing would grow without end.
    .sentence = Each contact brings { $each } more through sharing; this must be below 1. Lower the entry rate, the shared entries or the contacts per share.
finding-flight-beyond-plan = The flight runs past the end of the plan.
    .sentence = The plan ends after week { $last }; the budget falls on the weeks within the plan.
finding-overlap-above-audience = Impossible overlap: { $one } and { $other }.
    .sentence = { $both } people using both is more than the smaller audience of { $most }. Correct the overlap or the audience.
finding-overlap-below-least = Overlap too small: { $one } and { $other }.
    .sentence = With these audiences at least { $least } people use both, not { $both }.
finding-overlap-too-small-for = Overlap too small: { $one } and { $other }.
    .sentence = Given what { $third } shares with each of them, at least { $least } people use both { $one } and { $other }, not { $both }.
finding-overlaps-contradict = These overlaps cannot all be true.
    .sentence = Together they imply that at least { $people } people use { $one }, { $other } or { $third }, more than the target population. Raise an overlap or lower an audience.
finding-overlap-fit-poor = The overlaps are inconsistent.
    .sentence = The closest match is off by { $error } of the smaller audience for one pair. Check the overlaps you entered.
finding-first-contact-rate = Response rate, frequency and wear-out are inconsistent.
    .sentence = Together they imply a response rate of { $rate } for a first contact; the figures use 100%. Check the frequency at which the rates were measured, or the response kept per repeat contact.
finding-er-telegram = Telegram’s own “ER” is a different figure.
    .sentence = Telegram statistics often call views per subscriber “ER”. Here ER is engagements per contact: do not copy their figure.
finding-er-linkedin = LinkedIn’s own engagement rate includes clicks.
    .sentence = LinkedIn divides reactions, comments, shares, follows and clicks by impressions. Here clicks have their own rate: leave them out.
finding-er-x = X’s own engagement rate includes clicks.
    .sentence = X counts clicks on links, profiles and media as engagements. Here clicks have their own rate: leave them out.
