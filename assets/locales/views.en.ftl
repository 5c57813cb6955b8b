# English: calendar, Reach and Effect.

### Fields

field-pattern = Pattern
field-first-day = Start
field-last-day = End

### Charts

curves-title = The next { $money } would reach { $people } more people
curves-title-cost = The next { $money } would reach { $people } more people, at { $next } each; so far { $average } on average
curves-title-none = Reach against spend
curves-title-divided = { $money } (flat fees and posts unchanged)
curves-computing = The curves of this plan take a moment …
curves-subtitle = Net media, split as planned; people reached by several channels count once
curves-summary = With { $money } of net media the plan reaches { $people } people.
curves-heading-total = Net reach of the plan, people
curves-heading-channels = Reach by channel, people
curves-spend = { $sign }, net media, split as planned
curves-spend-channel = { $sign } on the channel
curves-today = This plan
curves-say = { $money } reaches { $people } people
curves-legend = Filled point: this plan. Dashed: beyond the planned budget.
curves-steps = Steps: flat fees and posts are bought in whole units; the title leaves them as planned.
curves-empty = Give a channel a price, a budget and an audience to see its reach.
curves-limits = possible range, any overlap
curves-bounds = possible range, these overlaps
frequency-subtitle = Frequency distribution: people by number of contacts over the campaign
frequency-caption = contacts per person
frequency-times = Contacts
frequency-heading-exactly = People with exactly this many contacts
frequency-heading-at-least = People with at least this many contacts
frequency-say-exactly = { $count ->
    [one] { $times } contact: { $people } people
   *[other] { $times } contacts: { $people } people
}
frequency-say-at-least = { $count ->
    [one] at least { $times } contact: { $people } people
   *[other] at least { $times } contacts: { $people } people
}
frequency-choice = Channel
frequency-empty = Reach is not known yet.
frequency-title = { $share } of the people reached have effective frequency: { $band } contacts
frequency-title-none = Frequency distribution
frequency-summary = { $once } people are reached at least once; { $effective } of them have { $band } contacts.
reach-empty = Add channels in the Plan view to see how many people they reach.

### Overlap

overlap-title = Overlap between channels
overlap-subtitle = Assumption about people who use several channels
overlap-independent = Independent
overlap-universe = Active universe
overlap-independent-means = For when nothing is known: using one channel says nothing about using another.
overlap-universe-means = People in the target group who use at least one of these channels. The smaller this number, the more the channels overlap.
overlap-limits = { $least } to { $most }
overlap-limits-least = at least { $least } (the largest audience)
overlap-gross-reach = Sum of reaches (gross)
overlap-net-reach = Net reach
overlap-duplication = Duplication
overlap-range = Possible range, any overlap
overlap-note = Overlap is an assumption unless it was measured.

### Calendar

calendar-title = Weeks
calendar-subtitle = net media in { $currency }, excl. VAT; each row adds up to the channel’s budget
calendar-sum = Total
calendar-week = Week
calendar-money = Net media
calendar-reach-week = Weekly reach
calendar-cumulative-reach = Cumulative reach
calendar-step = Round weeks to
calendar-step-none = no rounding
calendar-keys = Type an amount into a week, or a day into Start and End: a partial week counts only its days. Custom weeks are not rounded. Shift+arrow selects several; Ctrl+R fills right, Ctrl+D fills down, Delete clears, Ctrl+C and Ctrl+V copy and paste, also from a spreadsheet.
calendar-empty = Add channels in the Plan view to spread them over weeks.
calendar-caption = weeks of the plan
calendar-chart-empty = No spend or results in these weeks yet.
calendar-say = { $week }, { $what }: { $value }
calendar-after = after
pattern-at-once = First week only
pattern-even = Even
pattern-burst = Bursts
pattern-pulsed = Pulsing
pattern-front-loaded = Front-loaded
pattern-back-loaded = Back-loaded
pattern-custom = Custom
spend-title = Highest spend: week of { $week }, { $money }
spend-title-weeks = Highest spend: { $money }, in more than one week ({ $count })
spend-title-even = { $money } in every week
spend-title-none = Spend by week
spend-subtitle = Net media by week, stacked by channel; planned
spend-others = grey: other channels
spend-heading = { $sign } a week, net media
reached-title = { $share } of the reach is built by the week of { $week }
reached-title-none = Reach by week
reached-subtitle = Net reach: each week on its own, and cumulative from the first week
reached-heading = Cumulative reach by minimum number of contacts
reached-cumulative = Cumulative { $times }+ reach
effect-title = { $effect } by week
effect-title-after = { $effect }: { $share } comes after the last week
effect-subtitle = { $effect }: follow the contacts of each week, with the delay of each channel’s half-life
work-title = Work
work-subtitle = hours by role and week; cost in { $currency }, excl. VAT
work-shown = Hours or cost
work-shown-hours = Hours
work-shown-cost = Cost
work-next-role = New role
work-remove = Remove role
work-by-channel = Hours by channel
work-keys = Hours fall on the weeks as the channel does. Type or paste hours by channel and role; Ctrl+R fills right, Ctrl+D fills down, Delete clears.
field-role-name = Role
field-role-available = Available a week
time-title = Assumptions about time
time-subtitle = How many of the same people each week reaches, and how long carry-over lasts
time-posts = Posts always reach the same followers
time-persistence-means = Persistence: at 100% every week reaches the same people, at 0% a new random draw. The default of 50% is a judgement, not a measurement.
time-half-life-means = Half-life (carry-over): the number of weeks until half of the results have come in; 0 means all in the same week.
unit-weeks = weeks

### Effective frequency

effective-frequency-title = Effective frequency
effective-frequency-to = to
effective-frequency-from = Effective frequency, minimum
effective-frequency-up-to = Effective frequency, maximum
effective-frequency-any = no limit
effective-frequency-name = effective { $band }

### Overlap of pairs

overlap-matrix = Matrix
overlap-matrix-means = Enter the overlaps you know, pair by pair. The model estimates the others from groups of people that match them.
overlap-bounds = Possible range, these overlaps
matrix-title = Overlap by pair of channels
matrix-of-row = % of the row channel’s users who also use the column channel. Grey: estimated.
matrix-people = People in the target group who use both channels. Grey: estimated.
matrix-form = Enter overlap as
matrix-cell-of-row = % of { $row } who also use { $column }
matrix-cell-people = People who use both { $row } and { $column }
matrix-fit = Fit to the pairs entered ({ $count }): off by { $mean } of the smaller audience on average, { $largest } at most.
matrix-note = Type a percentage or a number of people, or paste a table from a spreadsheet. Leave unknown pairs empty.
matrix-fill = Fill in published overlaps ({ $count })

### What comes out of it: the base of money, targets, funnel, engagement, competitors, verdicts, explanations

effect-empty = Add a channel in the Plan view to see its results here.
kpis-title = { $met } of { $count } KPI targets met
kpis-title-none = KPI targets
kpis-subtitle = What the plan should achieve, compared with the forecast. Targets are included in the link.
kpis-none = No targets yet. Choose a figure and enter its target; until then it is neither met nor missed.
kpis-suggest = Use { $value }, which the forecast just meets
kpis-add = Add a KPI target …
kpis-figure = Figure
kpis-target = Target
kpis-forecast = Forecast
kpis-status = Status
kpis-remove = Remove
kpis-remove-one = Remove the target: { $figure }
kpis-met = Met,
kpis-missed = Missed,
input-kpi-label = Target: { $figure }
funnel-title-sales = { $contacts } contacts for one sale
funnel-title-leads = { $contacts } contacts for one lead
funnel-title-visits = { $contacts } contacts for one visit
funnel-title-clicks = { $contacts } contacts for one click
funnel-title-none = From contacts to sales
funnel-subtitle = Contacts, clicks, visits, leads and sales; below, their value
funnel-heading = Number
funnel-part = { $part } of { $figure }
funnel-per = { $amount } each ({ $figure })
funnel-choice = Funnel for
funnel-step = Step
funnel-count = Number
funnel-of-before = Of the previous step
funnel-clickers = People who click at least once:
funnel-engagers = People who engage at least once:
funnel-left-out = Not in { $figure }: { $names }
funnel-enters = Counted from { $figure } on, because earlier steps are unknown: { $names }
funnel-none = Not in the funnel, because no step is known: { $names }
funnel-part-on = { $rate } ({ $known } of { $of } channels)
assists-title = Assisted conversions: { $effect }
assists-subtitle = Conversions on the column’s channel by people whom the row’s channel also reached
assists-corner = Assists ↓ Closes →
assists-own = closed by the channel itself
assists-note = One conversion can have several assists, so cells do not add up. An assist means that there was a contact, not that it made the difference.
account-title = Engagement
account-subtitle = Engagement rates (ER), each with its own denominator
account-no-rates = No channel has an engagement rate. Enter one in a channel’s details.
periods-title = Account figures by period
periods-about = Type figures from your account statistics or paste them from a spreadsheet, one row per period. Growth is relative to the row above.
periods-next = next period
periods-row = Period { $row }
period-name = Period
period-followers = Followers
period-engagements = Engagements
period-reach = Reach
period-impressions = Impressions
period-views = Views
market-title = Competitors
market-about = Publicly visible figures of competitors, next to your own brand. Optional; included in the link.
market-add = Add competitors
market-drop = Remove
market-next = next competitor
market-remove = Remove this competitor
market-note = Spend is your own estimate for the campaign period; for your brand it is the plan’s net media unless you enter another amount. ESOV (excess share of voice) is share of voice minus market share.
brand-name = Brand
brand-followers = Followers
brand-posts = Posts per week
brand-engagement = Engagements per post
brand-spend = Estimated spend
brand-market-share = Market share
brand-voice = Share of voice
voice-title = Share of voice vs market share
voice-title-above = Share of voice { $voice } at market share { $market }: positive ESOV
voice-title-below = Share of voice { $voice } at market share { $market }: negative ESOV
voice-subtitle = Share of all spend in the table vs share of the market
voice-heading = Per cent
