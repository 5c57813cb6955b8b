# English. Every message of the page stands in one section per room, in the same order in all three files.
# tests/locales.rs holds the three files against each other and against the source.

### Numbers and money

number-thousands = { $value }k
number-millions = { $value }M
number-billions = { $value }bn
number-not-a-number = “{ $text }” is not a number. Write it like 1,234.50, 12% or 1.5k.
number-too-large = “{ $text }” is too large a number. Check the number of digits.
money-amount = { $sign }{ $value }

### Dates

date-long = { $day } { $month } { $year }
date-short = { $day } { $month }
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

### Units and entries

quantity-share = A share
quantity-price = A price
quantity-people = A number of people
quantity-contacts = A number of contacts
quantity-evenness = Evenness k
quantity-hours = Hours
quantity-weeks = The number of weeks
quantity-frequency-cap = A cap
quantity-money = An amount
quantity-date = A date
quantity-posts = The number of posts
quantity-half-life = The half-life
entry-not-a-date = This is not a date. Write it like 2027-03-01 or 1-3-2027.
entry-empty = A value is needed here.
entry-too-long = At most { $max } characters fit here; this is { $length }.
entry-out-of-range = { $quantity } must be from { $min } to { $max }.
entry-agreed-stays = The budget of { $budget } is agreed; it must fall on some week.
entry-above-agreed = The agreed budget is { $budget }; a week cannot take more.
refused-in-force = The figures still use the last valid value, { $value }.
refused-nothing-in-force = The figures go on without a value here.
refused-restore = Restore

### Top bar and page

skip-to-view = Skip to the plan
plan-untitled = Untitled plan
channel-unnamed = Unnamed channel
plans-open = Your plans
settings-open = Name, dates, target and currency
saved-here = Saved in this browser
saved-refused = This browser does not keep the plan. Save it as a file.
undo = Undo
undo-keys = Undo (Ctrl+Z)
redo = Redo
redo-keys = Redo (Ctrl+Shift+Z)
language = Language
theme = Theme
theme-system = As the system
theme-light = Light
theme-dark = Dark
share = Share
close = Close
cancel = Cancel
edit = Edit
views = Views
view-plan = Plan
view-reach = Reach
view-calendar = Calendar
tab-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}

### Key figures

key-figures = Key figures
strip-budget = Budget
excl-vat = excl. VAT
strip-with-vat = { $amount } incl. { $rate } VAT
strip-no-vat = no VAT rate given
strip-per-person = per person
strip-all = All nine figures
strip-fewer = Fewer figures
strip-left-out = { $count ->
    [one] without { $count } channel that lacks it
   *[other] without { $count } channels that lack it
}

### Figures: name, column heading, unit of a column, and what it is counted on

figure-contacts = Contacts
    .column = Contacts
    .unit = in target
    .base = in target and in view
figure-reach = Reach, people
    .column = Reach
    .unit = people
    .base = reached at least once, counted once
figure-reach-share = Reach, % of target
    .column = Reach
    .unit = % target
    .base = of the target population
figure-frequency = Frequency
    .column = Frequency
    .unit = average
    .base = contacts per person reached
figure-grp = GRP
    .column = GRP
    .unit = points
    .base = contacts per 100 people of the target
figure-clicks = Clicks
    .column = Clicks
    .base = contacts × click rate
figure-views = Views
    .column = Views
    .base = contacts × view rate
figure-engagements = Engagements
    .column = Engagements
    .base = contacts × engagement rate
figure-followers = New followers
    .column = Followers
    .base = contacts × follow rate
figure-leads = Leads
    .column = Leads
    .base = clicks × lead rate
figure-sales = Sales
    .column = Sales
    .base = leads, or clicks without a lead step, × sale rate
figure-revenue = Revenue
    .column = Revenue
    .base = sales × order value, excl. VAT
figure-margin = Margin
    .column = Margin
    .base = revenue × margin, before campaign costs
figure-net-media = Net media
    .column = Net media
    .base = after discount, excl. VAT
figure-all-costs = All costs
    .column = All costs
    .base = media, production, hours, tools; in total also fee and contingency
figure-profit = Margin after costs
    .column = After costs
    .base = margin − all costs
figure-per-thousand = Cost per 1,000 contacts
    .column = Per 1,000 contacts
    .base = net media per 1,000 contacts
figure-per-contact = Cost per contact
    .column = Per contact
    .base = net media per contact
figure-per-person = Cost per person reached
    .column = Per person reached
    .base = net media per person reached
figure-per-grp = Cost per GRP
    .column = Per GRP
    .base = net media per rating point
figure-per-click = Cost per click (CPC)
    .column = Per click
    .base = net media per click
figure-per-view = Cost per view (CPV)
    .column = Per view
    .base = net media per view
figure-per-engagement = Cost per engagement (CPE)
    .column = Per engagement
    .base = net media per engagement
figure-per-follower = Cost per new follower (CPF)
    .column = Per follower
    .base = net media per new follower
figure-per-lead = Cost per lead (CPL)
    .column = Per lead
    .base = net media per lead
figure-per-sale = Cost per sale (CPA)
    .column = Per sale
    .base = net media per sale
figure-full-per-contact = Full cost per contact
    .column = Full, per contact
    .base = all costs per contact
figure-cac = Cost per customer (CAC)
    .column = CAC
    .base = all costs per sale
figure-click-rate = Click rate (CTR)
    .column = CTR
    .unit = %
    .base = clicks per contact
figure-view-rate = View rate (VTR)
    .column = VTR
    .unit = %
    .base = views per contact
figure-engagement-rate = Engagement rate by contacts
    .column = ER
    .unit = % contacts
    .base = engagements per contact
figure-engagement-rate-reach = Engagement rate by reach
    .column = ER reach
    .unit = % reach
    .base = engagements per person reached
figure-conversion-rate = Conversion rate (CVR)
    .column = CVR
    .unit = %
    .base = sales per click
figure-roas = ROAS
    .column = ROAS
    .unit = times
    .base = revenue per net media
figure-drr = Ad cost share of revenue
    .column = Cost share
    .unit = %
    .base = net media ÷ revenue (1 ÷ ROAS)
figure-romi = ROMI
    .column = ROMI
    .unit = %
    .base = (margin − all costs) ÷ all costs
figure-roi = ROI
    .column = ROI
    .unit = %
    .base = (revenue − goods − all costs) ÷ (goods + all costs)
figure-break-even-cpa = Break-even CPA
    .column = Break-even CPA
    .base = order value × margin: what a sale may cost
figure-break-even-cpc = Break-even CPC
    .column = Break-even CPC
    .base = break-even CPA × sales per click
figure-effective-reach = Effective reach
    .base = people met as often as the effective band asks
figure-under-exposed = Under-exposed
    .base = of the people reached, met less often than the band asks
figure-over-exposed = Over-exposed
    .base = of the people reached, met more often than the band asks
figure-per-effective = Cost per effective person
    .base = net media per person met as often as the band asks
figure-entries = Entries
    .base = entries of contests: people reached × entry rate
figure-per-entry = Cost per entry
    .base = all costs per entry: with prize, handling and hours

### Why a figure is missing

missing-channels = No channel has it.
missing-audience = The audience is not given.
missing-price = The price is not given.
missing-contacts-per-unit = The contacts of a unit are not given.
missing-rate-click = The click rate is not given.
missing-rate-view = The view rate is not given.
missing-rate-engagement = The engagement rate is not given.
missing-rate-follow = The follow rate is not given.
missing-rate-lead = The lead rate is not given.
missing-rate-sale = The sale rate is not given.
missing-order-value = The order value is not given.
missing-margin = The margin is not given.
missing-population = The target has nobody in it.
missing-divisor = There is nothing to divide by.
missing-post-reach = Enter the part of the followers that one post reaches.
missing-sharing = Each contact would bring one or more others: lower the entry rate, the sharing or the contacts per share.
missing-entry-rate = Enter the part of the people reached who enter.
missing-no-media = No media are paid here: see the full cost per contact.
missing-other-kind = Only another kind of tool has this figure.

### Channel grid

channels = Channels
channels-base = net media, excl. VAT
add-channel = Channel
net-media = net media
grid-details = Details
grid-channel = Channel
grid-bought-by = Bought by
grid-share = Share
grid-share-unit = %, budget and { $effect }
grid-actions = Actions
grid-total = Total, people counted once
grid-sum-of-reach = The channels’ reaches add up to { $people }; people met on several channels count once in the total.
legend-blue = Blue
legend-typed = can be typed
legend-benchmark = benchmark, replace with your own
legend-assumed = assumed for the example
legend-forecast = forecast
legend-budget = planned share of budget
legend-effect = forecast share: { $effect }
legend-costs = planned share of all costs
row-details = Details of { $name }
row-bought-by = How { $name } is bought
row-field = { $field }, { $name }
row-locked = Agreed: this budget stays as it is
row-actions = Actions for { $name }
row-duplicate = Duplicate
row-up = Move up
row-down = Move down
row-remove = Remove
row-shares = { $budget } % of the budget; share of { $effect }: { $share } %
copy-of = { $name } (copy)
buying-cpm = CPM
buying-cpc = CPC
buying-cpv = CPV
buying-cpe = CPE
buying-cpl = CPL
buying-cpa = CPA
buying-cpf = CPF
buying-flat = Flat fee
empty-title = Which channels do you buy?
empty-sentence = Add a channel and give it a budget: what each contact costs, how many people it reaches and what comes out follow at once.
empty-or-example = Or open an example and change it:

### Fields

field-name = Name
field-price = Price
field-contacts-per-unit = Contacts per unit
field-budget = Budget
field-discount = Discount
field-limit-min = At least
field-limit-max = At most
field-locked = Agreed, stays as it is
field-audience = Audience
field-evenness = Evenness k
field-frequency-cap = Cap per person
field-rate-click = Click rate
field-rate-view = View rate
field-rate-engagement = Engagement rate
field-rate-follow = Follow rate
field-rate-lead = Lead rate
field-rate-sale = Sale rate
field-order-value = Order value
field-margin = Margin
field-on-target = In target
field-viewable = In view
field-production = Production
field-hours = Paid hours
field-hour-rate = Hourly rate
field-tools = Tools
field-note = Note
field-platform = Platform
field-empty = –
field-plan-name = Plan
field-client = Client
field-start = First day
field-weeks = Weeks
field-target-name = Target group
field-population = People in it
field-universe = Active universe
field-fee-share = Share
field-fee-fixed = Amount
field-contingency = Share
field-vat = Rate
field-currency = Currency
field-report-language = Report language
field-base = Of
field-tool = Kind
field-posts = Posts
field-post-reach = Reach of a post
field-post-hours = Hours per post
field-post-production = Production per post
field-prize = Prize
field-handling = Handling
field-own-contacts = Own contacts
field-entry-rate = Entry rate
field-share-rate = Shared entries
field-contacts-per-share = Contacts per share
field-persistence = Persistence
field-half-life = Half-life
field-week = Amount of the week
field-pair = Overlap
field-pattern = Pattern
field-first-week = Start
field-last-week = End
detail-money = Money
detail-people = People
detail-limits = Budget limits
detail-response = Response
detail-figures = More figures
detail-gross = gross media { $amount }
from-production = studio, texts, pictures
from-hours = work on this channel
from-hour-rate = per hour
from-tools = subscriptions for it
from-contacts-per-unit = what one unit brings
from-audience = people of the target who use it
from-on-target = of the contacts paid for
from-viewable = of the contacts served
from-evenness = default 1, usual 0.3 – 2
from-cap = most contacts a person is served
from-rate-click = clicks per contact
from-rate-view = views per contact
from-rate-engagement = engagements per contact
from-rate-follow = new followers per contact
from-rate-lead = leads per click
from-rate-sale = sales per lead, or per click
from-order-value = revenue of a sale, excl. VAT
from-margin = of revenue, after goods
from-start = year-month-day or day-month-year
from-weeks = 1 to 104
from-target-name = for example “Netherlands, 25–64”
from-population = how many there are
from-currency = amounts keep their numbers; nothing is converted
from-report-language = what the client reads
from-contingency = empty for none
from-vat = on every line; empty for none
from-posts = over the whole campaign
from-view-rate = of the followers, per post
from-organic-reach = of the followers, organic, per post
from-post-hours = at the hourly rate
from-post-production = pictures, video, texts
from-prize = what the winners get
from-handling = sending, judging, legal
from-own-contacts = own posts, newsletter, shop: without media
from-entry-rate = of the people reached
from-share-rate = of the entries
from-contacts-per-share = what one share brings; each contact brings { $each } others by it, which must stay below 1
from-followers = followers in the target

### Findings

finding-set-budget = Set as budget
finding-no-population = The target has nobody in it.
    .sentence = Give the number of people in the plan’s settings.
finding-no-channels = No channels yet.
    .sentence = Add one to see costs and reach.
finding-too-many-channels = Too many channels.
    .sentence = A plan holds at most 100; remove or merge some.
finding-universe-outside = This active universe is not possible.
    .sentence = It must be from { $min }, the largest audience, to { $max }, the population. The figures use the nearest possible.
finding-audience-above-population = The audience is larger than the target.
    .sentence = The target has { $population } people; the figures use that.
finding-no-audience = No audience given.
    .sentence = Reach cannot be computed, and the total leaves this channel out. Enter the people of the target who use it.
finding-no-price = No price given.
    .sentence = Enter what you pay; without it there are no contacts.
finding-no-contacts-per-unit = Contacts of a unit not given.
    .sentence = Enter what one unit of the flat fee brings.
finding-no-rate = A rate is missing.
    .sentence = To get from what you buy to contacts, this is needed: { $rate }.
finding-no-budget = No budget.
    .sentence = The channel is in the plan and buys nothing.
finding-limits-crossed = The limits contradict each other.
    .sentence = At least { $min } is above at most { $max }.
finding-below-min = Below its least budget.
    .sentence = This channel was to get at least { $min }.
finding-above-max = Above its greatest budget.
    .sentence = This channel was to get at most { $max }.
finding-discount-of-all = A discount of 100 % leaves no gross price.
    .sentence = Gross media is shown as net.
finding-fee-of-all = The agency fee is as large as its base.
    .sentence = Check whether 100 % is meant.
finding-cap-reached = More than the cap lets through.
    .sentence = { $left } buys nothing: with { $enough } everybody in the audience is met as often as the cap allows.
finding-audience-exhausted = More than the audience can give.
    .sentence = { $left } buys nothing: with { $enough } everybody in the audience has done it once.
finding-units-left = Not a whole unit.
    .sentence = { $left } is left over: whole units cost { $enough }.
finding-frequency-high = People are met very often.
    .sentence = On average { $frequency } times each. A larger audience or a smaller budget would spread the contacts.
finding-no-post-reach = Reach of a post not given.
    .sentence = Enter the part of the followers that one post reaches.
finding-no-contest-contacts = Nobody hears of this contest.
    .sentence = Give it a budget with a CPM, or enter the contacts that it gets without media.
finding-endless-sharing = This contest would spread without end.
    .sentence = Each contact brings { $each } others by sharing; it must be below 1.
finding-flight-beyond-plan = Runs beyond the plan.
    .sentence = The plan ends after week { $last }; the money runs in the weeks that are left.
finding-overlap-above-audience = Impossible overlap: { $one } and { $other }.
    .sentence = { $both } people in both are more than the smaller audience of { $most }. Correct the pair or the audience.
finding-overlap-below-least = Too small an overlap: { $one } and { $other }.
    .sentence = With these audiences at least { $least } people use both, not { $both }.
finding-overlap-too-small-for = The overlap of { $one } and { $other } is too small.
    .sentence = By what { $third } shares with each of them, at least { $least } people use both { $one } and { $other }, not { $both }.
finding-overlaps-contradict = These overlaps cannot all be true.
    .sentence = At least { $people } people would use { $one }, { $other } or { $third }: more than the target has. Raise an overlap or lower an audience.
finding-overlap-fit-poor = The overlaps hardly fit together.
    .sentence = The nearest group of people misses one of them by { $error } of the smaller audience.

### Where values come from

origin-example = assumed for this example
origin-benchmark = { $metric } { $value }, { $year }, { $region }, { $grade }
when-late = late { $year }
when-quarter = Q{ $quarter } { $year }
when-month = { $month } { $year }
when-since = since { $month } { $year }
when-about = undated, about { $years }
when-unknown = undated
known-nothing = nothing published is known
known-of = published: { $list }

### Cost sheet

costs-title = Cost sheet
costs-base = { $currency }, exact to the cent, excl. VAT until the total
costs-gross = Media, gross
costs-discount = Discount
costs-net = Media, net
costs-production = Production
costs-hours = Paid hours
costs-tools = Tools
costs-channels = Costs
costs-fee = Agency fee
costs-contingency = Contingency
costs-total = Total excl. VAT
costs-vat = VAT
costs-total-with-vat = Total incl. VAT
costs-no-vat = No VAT rate is given, so no total with VAT.
costs-settings-title = Fee, contingency and VAT
costs-prizes = Prizes
fee-none = None
fee-share = Share
fee-amount = Amount
fee-fixed = fixed
base-net-media = net media
base-all-costs = media, production, hours and tools
share-of = { $share } of { $base }

### Charts

chart = chart
chart-table = Show as a table
chart-save = Save as SVG
chart-hint = Point at the chart, or use the arrow keys, to read values.
chart-no-value = no value
chart-empty = No channel has this figure yet.
ranking-title = { $cheapest } is cheapest, { $dearest } dearest
ranking-title-few = { $figure } by channel
ranking-summary = { $figure }: from { $low } on { $cheapest } to { $high } on { $dearest }.
ranking-subtitle = { $figure }, ranked; on net media, excl. VAT
ranking-choice = Figure to rank
shares-heading = Share of all channels, %
shares-budget = Share of budget
shares-effect = Share: { $effect }
shares-subtitle = Share of net media beside the share of: { $effect }
shares-choice = Effect beside the budget
shares-title = { $name }: { $budget } of the budget, { $share } of the effect ({ $effect })
shares-title-tool = { $name }: { $budget } of all costs, { $share } of the effect ({ $effect })
shares-say-costs = { $name }: { $share } of all costs
shares-title-none = Budget and effect ({ $effect }) by channel
shares-say-budget = { $name }: { $share } of the budget
shares-say-effect = { $name }: { $share } of the effect ({ $effect })
shares-by = Compare
shares-by-channel = by channel
shares-by-tool = by kind of tool
shares-subtitle-tool = Share of all costs of the channels beside the share of: { $effect }
shares-costs = Share of all costs
curves-title = The next { $money } would reach { $people } more people
curves-title-none = Reach against spend
curves-subtitle = Net media, split as planned; people met on several channels count once
curves-summary = With { $money } of net media the plan reaches { $people } people.
curves-heading-total = Total, people counted once
curves-heading-channels = By channel, people
curves-spend = { $sign }, net media, split as planned
curves-spend-channel = { $sign } on the channel
curves-today = This plan
curves-total = Total
curves-say = { $money } reaches { $people } people
curves-legend = Filled point: this plan. Dashed: beyond today’s budget.
curves-empty = Give a channel a price, a budget and an audience to see its reach.
curves-limits = possible, whatever the overlap
curves-bounds = possible with these pairs
frequency-subtitle = People by their number of contacts over the campaign
frequency-caption = contacts per person
frequency-times = Contacts
frequency-heading-exactly = People met exactly so often
frequency-heading-at-least = People met at least so often
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
frequency-title = { $share } of the people reached are met effectively, { $band } times
frequency-title-none = How often people are met
frequency-summary = { $once } people are met at least once, { $effective } of them { $band } times.
reach-empty = Add channels in the Plan view to see how many people they reach.

### Overlap

overlap-title = Overlap between channels
overlap-subtitle = What is assumed about people on several channels
overlap-independent = Independent
overlap-universe = Active universe
overlap-independent-means = Nothing is known: using one channel says nothing about using another.
overlap-universe-means = The people of the target who use any of these channels. The fewer they are, the more the channels meet the same people.
overlap-limits = { $least } to { $most }
overlap-sum = Reaches added up
overlap-once = People counted once
overlap-several = Counted more than once
overlap-frechet = Possible, whatever the overlap
overlap-note = Overlap is an assumption unless it was measured.

### Calendar

week-number = W{ $number }
calendar-title = Weeks
calendar-base = net media in { $currency }, excl. VAT; each row adds up to the channel’s budget
calendar-sum = Total
calendar-week = Week
calendar-money = Net media
calendar-reach-week = Reach of the week
calendar-reach-so-far = Reach so far
calendar-to-the-end = to the end
calendar-keys = Type an amount into a week. Shift and arrows select several; Ctrl+R and Ctrl+D fill them, Delete clears them, Ctrl+C and Ctrl+V copy and paste, also from a spreadsheet.
calendar-empty = Add channels in the Plan view to spread them over weeks.
calendar-caption = weeks of the plan
calendar-chart-empty = Nothing falls in these weeks yet.
calendar-say = { $week }, { $what }: { $value }
calendar-after = after
calendar-after-said = After the last week
pattern-at-once = At once
pattern-even = Even
pattern-burst = Bursts
pattern-pulsed = Pulsed
pattern-front-loaded = Front-loaded
pattern-back-loaded = Back-loaded
pattern-custom = Custom
spend-title = Most is spent in the week of { $week }: { $money }
spend-subtitle = Net media by week, stacked by channel; planned
spend-heading = { $sign } a week, net media
reached-title = Nine tenths of the reach is there by { $week }
reached-title-none = Reach by week
reached-subtitle = People, each once: in each week alone, and from the first week on
reached-heading = Reached so far, at least so many times
reached-so-far = Reached { $times }+ times so far
effect-title = { $effect } by week
effect-title-after = { $share } comes after the last week: { $effect }
effect-subtitle = { $effect }: as the contacts fall, and later by each channel’s half-life
time-title = Assumptions about time
time-subtitle = Whom weeks have in common, and how long an effect lasts
time-posts = Posts always meet the same followers
time-persistence-means = Persistence: 100 % meets the same people every week, 0 % draws them anew. The default of 50 % is a judgement.
time-half-life-means = Half-life: after so many weeks half of an effect has come; 0 means at once.
unit-weeks = weeks

### Effective band

band-title = Effective from
band-to = to
band-from = Fewest effective contacts
band-up-to = Most effective contacts
band-any = any
band-name = effective { $band }

### Overlap of pairs

overlap-matrix = Matrix
overlap-matrix-means = Known of pairs of channels, gaps allowed: groups of people are sought that have these overlaps.
overlap-bounds = Possible with these pairs
matrix-title = Overlap of pairs
matrix-of-row = % of the row’s users who also use the column’s channel. Grey: as the fit has it.
matrix-people = People of the target who use both. Grey: as the fit has it.
matrix-form = How overlaps are typed
pairs-of-row = % of row
pairs-people = People
matrix-cell-of-row = % of { $row } who also use { $column }
matrix-cell-people = People who use both { $row } and { $column }
matrix-fit = Fit of { $count } given pairs: off by { $mean } of the smaller audience on average, by { $largest } at most.
matrix-note = Type a share or a number of people, or paste a table from a spreadsheet. Empty cells are not known.
matrix-fill = Fill in published overlaps ({ $count })
matrix-published = { $share } of { $of } users also use { $also }: { $year }, { $region }, second-hand, ages 16–64

### Measured reach

fit-open = From measured reach …
fit-title = Measured reach: { $name }
fit-about = Earlier campaigns on this channel tell how evenly contacts spread. The plan changes only when you apply a result.
fit-points = A line each: contacts, then people reached
fit-placeholder = 500000; 210000
fit-held = With the audience as it is
fit-free = With the audience fitted too
fit-evenness = Evenness k { $evenness }.
fit-audience = Audience { $audience }.
fit-errors = Off by { $typical } typically, by { $largest } at most.
fit-exact = One point is met exactly; it cannot say how well the curve fits.
fit-apply = Apply
fit-columns = Line { $line } needs two numbers, separated by a semicolon, a tab or one space.
fit-entry = Line { $line }: { $why }
fit-not-positive = Contacts, reach and audience must be above zero.
fit-too-few = Without an audience it takes two points with different contacts.
fit-above-contacts = Reach is above the contacts that made it: check which number is which.
fit-above-audience = Reach is above the audience: check whether both count the same people.
fit-more-even = More even than random: that happens where contacts were capped, or the audience is larger than given.
fit-too-uneven = So few people for so many contacts fit no curve: check the numbers.
fit-unbounded = These points fit any large audience: nobody was met often enough to bound it. Enter the platform’s figure.

### Kinds of tool

tool-channel = { $platform }: { $tool }
tool-advertising = Advertising
tool-influencer = Influencers
tool-contest = Contests
tool-content = Own content
add-advertising = Prices and rates come filled in where a published, dated figure in the plan’s currency is known; the rest stays empty for yours.
add-influencer = Posts on pages of others: a fee per post, their followers in the target, and the part of them that a post reaches.
add-contest = A contest or giveaway: prize and handling, bought or own contacts, entries, and what sharing adds.
add-content = Posts and community work on your own pages: hours and production per post, and organic reach.
row-posts = { $tool } · { $posts }
row-budget-follows = Follows from the posts and their price

### Dialogs

settings-title = About this plan
plans-title = Plans
plans-where = Kept in this browser only. Save a file or copy a link to take one elsewhere.
plans-new = New plan
plans-open-file = Open a file
plans-save-file = Save this plan as a file
plans-about = { $count ->
    [one] { $days } · { $count } channel
   *[other] { $days } · { $count } channels
}
plans-rename = Name of { $name }
plans-open-one = Open { $name }
plans-open-short = Open
plans-is-open = Open now
plans-duplicate = Duplicate { $name }
plans-delete = Delete { $name }
examples = Examples
add-title = Add a channel
platform-other = Another channel
share-title = Share this plan
share-about = The link holds the whole plan. Whoever opens it gets a copy; yours stays as it is.
share-link = Link of the plan
share-copy = Copy link
share-refused = The browser did not allow copying. Select the link above and copy it.
share-length = { $length } characters.
share-fits-anywhere = Fits anywhere, also in chat programs.
share-fits-mail = Fits in mail and Slack; some chat programs would cut it.
share-fits-file = Too long for most chat programs: send the plan as a file.
share-sees-all = Anyone with the link sees everything in the plan, prices and margins too.
share-not-revoked = A link cannot be taken back.
share-nothing-stored = Nothing is stored on a server: the plan is in the link itself.
link-title = This link could not be opened
link-paste = Paste the whole link here
link-open = Open the link
link-nothing-lost = Your own plans are as they were.
file-title = This file could not be opened
notice-deleted = “{ $name }” was deleted.
notice-removed = “{ $name }” was removed.
notice-from-link = The plan from the link is open as a copy. Your other plans are still in the list.
notice-from-file = The plan from the file is open. Your other plans are still in the list.
notice-from-other-model = The plan from the link is open as a copy. It was made with another version of the model, so its sender may have seen other figures.
notice-copied = The link is copied.
notice-not-loaded = A part of Mediaplan could not be loaded. Check the connection and try again.

### Benchmarks

region-us = United States
region-world = world
region-world-agency = world, one agency’s accounts
region-world-b2b = world, B2B campaigns
region-russia = Russia
grade-primary = first-hand
grade-primary-vendor = vendor’s own accounts
grade-secondary = second-hand
grade-weak = weak source
origin-old = { $grade }, old
metric-cpm = CPM
metric-cpm-min = least CPM bid
metric-cpc = CPC
metric-cpv = CPV
metric-cpl = CPL
metric-cpa = CPA
metric-ctr = CTR
metric-vtr = view rate (VTR)
metric-er = engagement by impressions
metric-cvr = conversions per click

### Examples

example-cafe-title = Neighbourhood café
example-cafe-about = €1,500 a month in Utrecht: Instagram, Facebook, search and the local paper, own posts and a contest
example-launch-title = Product launch
example-launch-about = €60,000 over eight channels in the Netherlands, with agency fee and production
example-b2b-title = B2B leads
example-b2b-about = €18,000 on LinkedIn, search and a trade newsletter: few people, large deals
example-retailer-title = Retail chain
example-retailer-about = ₽900,000 on VK, OK, Telegram and Yandex Direct in Tatarstan

### Links and files that cannot be opened

link-error-empty = There is no link here. Paste the whole link.
link-error-not-ours = This is not a link to a plan. Paste the whole link that you were sent.
link-error-cut = The end of this link is missing: a chat program may have cut it. Ask the sender for the whole link, or for a file.
link-error-damaged = This link was altered on its way: characters are wrong or missing. Ask the sender for the whole link, or for a file.
link-error-too-new = This link was made with a later release (format { $needs }). Reload the page to update it, then open the link again.
link-error-too-long = This link has { $length } characters, more than any plan needs. It is not opened.
link-error-invalid = This link holds no valid plan ({ $what } is impossible). Ask the sender for a file.
file-error-unreadable = The file could not be read as text. Choose a plan that was saved here.
file-error-not-ours = This file is not a plan. Choose a .json file that was saved here.
file-error-too-large = This file has { $size } bytes, more than any plan needs. It is not opened.
file-error-too-new = This file was saved by a later release (format { $needs }). Reload the page to update it, then open the file again.
file-error-invalid = This file is damaged at line { $line }, character { $column }: { $what }
file-error-too-many-channels = This plan has { $count } channels; at most { $max } can be opened.
