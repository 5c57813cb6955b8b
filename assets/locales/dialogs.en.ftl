# English: dialogs, details of a channel, files and links.

### Top bar and page

cancel = Cancel

### Channel grid


### Fields

field-locked = Lock budget
field-platform = Platform
field-empty = –
field-currency = Currency
field-report-language = Report language
field-brief-budget = Client’s budget
field-brief-base = Budget is
field-brief-until = Until
field-brief-goal = Goal
fee-base = Percentage of
field-fee-vat = VAT rate of the fee
field-levy-name = Name of the levy
field-levy-rate = Percentage of the levy
field-levy-vat = VAT rate of the levy
field-channel-type = Channel type
field-price-basis = The price is
field-bonus-contacts = Bonus contacts
field-discount-name = Name of the discount
field-discount-rate = Rate
field-media-vat = VAT rate of the media
price-net = net price
detail-money = Money
detail-people = People
detail-limits = Budget limits
detail-response = Response
detail-figures = More figures
detail-gross = gross media { $amount }
detail-discounts = { $rate } together; gross media { $amount }
detail-net-price = net price { $price }
discount-add = Add a discount
discount-remove = Remove this discount
discount-cell = { $field }, discount { $row }
from-production = studio, copy, images
from-hours = work on this channel
from-hour-rate = per hour, in the whole plan
detail-roles = Roles, rates and weeks
from-tools = subscriptions for this channel
from-contacts-per-unit = contacts that one unit delivers
from-bonus-contacts = delivered free of charge, on top of what is bought
from-audience = people in the target group who use it
from-on-target = of the contacts paid for
from-viewable = of the contacts served
from-evenness = default 1, usually 0.3–2; higher is more even
from-cap = maximum contacts per person
from-rate-click = clicks per contact
from-rate-view = views per contact
from-rate-engagement = engagements per contact
from-rate-follow = new followers per contact
from-rate-lead = leads per visit
from-rate-sale = sales per lead, or per visit
from-order-value = revenue per sale, excl. VAT
from-margin = of revenue, after cost of goods
from-start = as 1 Mar 2027, or the day before the month: 1-3-2027
from-weeks = 1 to 104
from-target-name = for example “Netherlands, 25–64”
from-population = number of people in the target group; empty while unknown
from-currency = changing it does not convert amounts
from-report-language = what the client reads
from-brief-budget = leave empty if there is no brief
from-brief-goal = in the client’s words
from-contingency = leave empty for none
from-vat = on every line; leave empty for none
from-own-vat = empty means the plan’s rate; 0 means outside VAT
from-media-vat = empty means the plan’s rate; 0 under reverse charge
from-fee-inside = of the total excl. VAT, the fee included
from-posts = over the whole campaign
from-view-rate = of the followers, per post
from-organic-reach = of the followers, organic, per post
from-post-hours = at the hourly rate
from-post-production = images, video, copy
from-prize = cost of the prizes
from-handling = shipping, judging, legal
from-organic-contacts = own posts, newsletter, shop: no paid media
from-entry-rate = of the people reached
from-share-rate = of the entries
from-contacts-per-share = contacts that one share brings; each contact now leads to { $each } more, which must stay below 1
from-followers = followers in the target group

### Cost sheet

costs-settings-title = Fee, contingency, levies and VAT
fee-none = None
fee-share = Percentage on top
fee-amount = Fixed amount
fee-inside = Inside the total
fee-on-top = The same as { $share } on top of all other costs.
fee-of-net = The same as { $share } of net media.
levies-about = Taken by law or by an association, such as 3% on online advertising in Russia.
levy-add = Levy
levy-remove = Remove { $name }

### Measured reach

fit-open = Calibrate from measured reach …
fit-title = Measured reach: { $name }
fit-about = Earlier campaigns on this channel show how evenly contacts are spread. The plan changes only when you apply a result.
fit-points = One campaign per line: contacts; people reached
fit-placeholder = 500000; 210000
fit-audience-fixed = Audience kept as entered
fit-audience-fitted = Audience estimated too
fit-evenness = Evenness k { $evenness }.
fit-audience = Audience { $audience }.
fit-errors = Typical error { $typical }, largest { $largest }.
fit-exact = A single campaign always fits exactly, so it does not show how good the curve is.
fit-apply = Apply
fit-columns = Line { $line } needs two numbers, separated by a semicolon, a tab or one space.
fit-entry = Line { $line }: { $why }
fit-not-positive = Contacts, reach and audience must be above zero.
fit-too-few = Without an audience, at least two campaigns with different numbers of contacts are needed.
fit-above-contacts = Reach is higher than contacts: check the order of the two numbers.
fit-above-audience = Reach is higher than the audience: check that both count the same people.
fit-above-population = The best-fitting audience is larger than the target population ({ $why }). Correct the population, or keep the audience as entered.
fit-more-even = Contacts are spread more evenly than chance allows: there was a frequency cap, or the audience is larger than entered.
fit-too-uneven = Too few people for so many contacts; no curve fits. Check the numbers.
fit-unbounded = Frequency was too low to estimate the audience: any large audience fits. Enter the platform’s figure.

### Channel types

add-advertising = Each card says what it fills in. The rest stays empty for your own figures.
add-influencer = Posts on other people’s accounts: a fee per post, their followers in the target group, and the share of them that one post reaches.
add-contest = A contest or giveaway: prize and handling, paid and organic contacts, entries, and contacts from sharing.
add-content = Posts and community management on your own accounts: hours and production per post, and organic reach.

### Dialogs

settings-title = Plan settings
brief-title = Brief
brief-fit = Fit the plan to the brief
brief-fit-about = Scales the budgets that are not locked in proportion, within their limits; flat fees stay. Fee, levies and VAT follow.
brief-take = Fit to { $amount }
brief-nearest = No budgets in this proportion cost exactly this amount, because every line is rounded to the smallest unit. The two nearest:
brief-no-vat = The brief includes VAT, but the plan has no VAT rate: enter it under Cost sheet, 0% where none is due.
brief-no-channels = Add a channel with a budget first.
brief-nothing-to-scale = The plan cannot be fitted: every budget is locked or follows from posts. Unlock a channel or add one.
brief-too-little = The brief is too small: with every budget at its minimum the plan still costs { $least }. Lower a minimum, unlock a channel or cut other costs.
brief-too-much = The limits are too low: with every budget at its maximum the plan costs only { $most }. Raise a maximum, unlock a channel or add one.
plans-title = Plans
plans-where = Plans are stored in this browser only. Save a file or copy a link to use one elsewhere.
plans-nowhere = This browser does not store plans: they may be gone when the page is closed. Save a file or copy a link.
plans-new = New plan
plans-open-file = Open a file
plans-save-file = Save this plan as a file
plans-save-all = Save all plans as a file
plans-search = Search by name, client, target group or channel
plans-none-found = No plan found.
plans-changed = changed { $when }
plans-changed-now = changed just now
plans-source-link = from a link
plans-source-file = from a file
plans-source-example = from an example
plans-source-copy = copy of another plan
plans-source-version = second version, changed in two tabs
plans-bin = Removed plans: { $count }
plans-bin-about = A removed plan can be restored for { $days } days.
plans-removed-on = removed { $when }
plans-removed-now = removed just now
plans-restore = Restore
plans-restore-one = Restore { $name }
plans-about = { $count ->
    [one] { $days } · { $count } channel
   *[other] { $days } · { $count } channels
}
plans-rename = Name of { $name }
plans-open-one = Open { $name }
plans-open-short = Open
plans-is-open = Currently open
plans-duplicate = Duplicate { $name }
plans-delete = Delete { $name }
add-title = Add a channel
platform-other = Other channel
share-title = Share this plan
share-about = The link holds the whole plan. Whoever opens it gets a copy; your own plan does not change.
share-link = Link to the plan
share-copy = Copy link
share-length = { $length } characters.
share-fits-anywhere = Short enough for any app, chat included.
share-fits-mail = Short enough for email and Slack; some chat apps would cut it off.
share-fits-file = Too long for most chat apps: send the plan as a file.
share-sees-all = Anyone with the link sees everything in the plan, including prices and margins.
share-not-revoked = A link cannot be revoked.
share-nothing-stored = Nothing is stored on a server: the plan is in the link itself.
link-title = This link could not be opened
link-paste = Paste the whole link here
link-open = Open the link
link-open-pasted = Open a pasted link
link-pasted-about = A link that does not open by itself, because a mail or chat app changed it, often opens from here: paste all of it.
link-nothing-lost = Your own plans are unchanged.
file-title = This file could not be opened

### Links and files that cannot be opened

link-error-empty = There is no link here. Paste the whole link.
link-error-not-ours = There is no link to a plan in this text. Mail filters replace links by their own: copy the whole address that opens, or ask the sender for a file.
link-error-cut = Part of this link is missing, most likely its end: a chat app may have cut it off. Ask the sender for the whole link, or for a file.
link-error-damaged = This link was changed on the way: characters are wrong or missing. Ask the sender for the whole link, or for a file.
link-error-too-new = This link was made with a newer version of Mediaplan (format { $needs }). Reload the page to update it, then open the link again.
link-error-too-long = This link has { $length } characters, too many for a plan. It was not opened.
link-error-invalid = This link does not contain a valid plan. Ask the sender for a file.
file-error-unreadable = The file could not be read as text. Choose a plan that was saved here.
file-error-not-ours = This file is not a plan. Choose a .json file that was saved here, or a table as .csv.
file-error-too-large = This file has { $size } bytes, too many for a plan. It was not opened.
file-error-too-new = This file was saved with a newer version of Mediaplan (format { $needs }). Reload the page to update it, then open the file again.
file-error-syntax = This file is damaged at line { $line }, character { $column }: it breaks off there, or is not JSON. Choose another copy, or correct it there.
file-error-value = This file cannot be opened: at line { $line }, character { $column } a value is impossible, or a field is unknown or missing. Choose another copy, or correct it there.
file-error-too-many-channels = This plan has { $count } channels; at most { $max } can be opened. Remove some at line { $line }.
file-error-too-many-amounts = This plan has { $count } weekly amounts for one channel; at most { $max } can be opened. Remove some at line { $line }.
file-error-too-many-periods = This plan has { $count } periods; at most { $max } can be opened. Remove some at line { $line }.
file-error-too-many-competitors = This plan has { $count } competitors; at most { $max } can be opened. Remove some at line { $line }.
file-error-too-many-discounts = This plan has { $count } discounts for one channel; at most { $max } can be opened. Remove some at line { $line }.
file-error-too-many-roles = This plan has { $count } roles; at most { $max } can be opened. Remove some at line { $line }.
file-error-too-many-work = A channel of this plan has hours for { $count } roles, but the plan has { $max }. Correct the hours at line { $line }.
file-error-too-many-levies = This plan has { $count } levies; at most { $max } can be opened. Remove some at line { $line }.
file-error-repeated-kpi = This plan has two targets for one KPI. Remove the one at line { $line }.
file-error-pair-of-one = This plan has an overlap of channel { $channel } with itself. Remove it at line { $line }.
file-error-pair-of-unknown = This plan has an overlap with channel { $channel }, which it does not contain. Remove it at line { $line }, or correct the number there.
file-error-repeated-pair = This plan has two overlaps for channels { $one } and { $other }. Remove the one at line { $line }.

### What comes out of it: the base of money, targets, funnel, engagement, competitors, verdicts, explanations

explain = Explanation
from-response-decay = wear-out: response to each repeat contact, as % of the one before; 100% means no wear-out
from-response-decay-worth = wear-out: response to each repeat contact, as % of the one before; at this frequency a contact brings { $worth } of a first one on average
from-measured-frequency = average frequency when the rates were measured; empty means rates of first contacts
from-landing-rate = visits per click
from-account-followers = for ER by followers; empty means the audience of the posts
from-lifetime-value = total margin per customer over the years, excl. VAT

benchmark-use = Use { $value } ({ $region }, { $year })
### Media plans from spreadsheets

file-error-export = These are results of a platform, which Mediaplan does not read yet. Open a media plan instead.
file-error-workbook = This is a workbook. Save the sheet as CSV and open that, or copy its cells and paste them.
file-error-document = This is a document or a picture. Copy the table in it and paste it, or open the plan as CSV.
add-search = Search presets
add-none = No preset matches. “Other channel” takes anything.
add-own = Your presets, kept in this browser
add-exchange = Exchange rates of this plan
add-fills = Filled in: { $list }.
add-fills-nothing = Nothing is filled in.
add-one-each = one contact per address
add-looks = Only to look at: { $list }.
add-converted = { $value }, converted from { $published }
preset-use = Add
preset-use-one = Add { $name }
preset-rename = Name of the preset { $name }
preset-remove = Remove the preset { $name }
preset-without-amounts = amounts in { $currency } are left out
presets-save = Save your presets as a file
presets-open = Open a file of presets
field-exchange-rate = 1 { $currency } is
field-exchange-date = Day of the rate of { $currency }
from-exchange-rate = your own rate; published prices are then converted and marked
from-exchange-date = as 30 Nov 2026
detail-fill-in = fill in { $price }
origin-converted = { $benchmark }; converted at { $rate }, the rate of { $date }
file-error-too-many-presets = This file has { $count } presets; at most { $max } can be opened. Remove some at line { $line }.
done = Done
help-about = Mediaplan plans advertising campaigns: what to buy on which channel, what each contact costs, how many people it reaches how often, and what comes out of it.
help-figures = Every computed figure explains itself: click it for its formula, its inputs and where each of them comes from. Blue figures were typed, black ones are computed; ◦ marks what rests on a benchmark, ◇ what an example assumes.
help-keys = Keys
help-keys-move = Arrows, Tab, Enter
help-keys-move-about = Move between cells; Enter in the last row adds a channel
help-keys-choose = Shift+arrows, Shift+click, drag
help-keys-choose-about = Select several cells, with their count and sum; Ctrl+A selects the table
help-keys-copy = Ctrl+C, Ctrl+V
help-keys-copy-about = Copy and paste, also to and from a spreadsheet
help-keys-fill = Ctrl+D, Ctrl+R, Delete
help-keys-fill-about = Fill down, fill right, clear
help-keys-compute = 600+50, =1.1*600, 12%
help-keys-compute-about = Amount cells compute what is typed
help-keys-row = Alt+Up, Alt+Down
help-keys-row-about = Move the channel up or down
help-keys-chart = Arrows on a chart
help-keys-chart-about = Read it value by value
help-keys-undo = Ctrl+Z, Ctrl+Y
help-keys-undo-about = Undo, redo
help-keys-escape = Esc
help-keys-escape-about = Take back what is being typed; close a dialog
help-keys-mac = On a Mac, press ⌘ instead of Ctrl.
help-model = The model
help-model-about = Formulas, sources and limits of all figures, section by section; each explanation leads to its section.
help-model-open = Open the model (in English)
help-privacy = Privacy
help-privacy-about = Plans stay in this browser. Nothing you enter is sent to a server, and nobody counts your visits. A link contains the whole plan: anyone who has it can read it.
help-version = Mediaplan { $version }, model { $model }
