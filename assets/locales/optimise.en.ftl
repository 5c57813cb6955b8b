# English: the Optimise view.

### Question

optimise-empty = Add channels in the Plan view to see where their money works best.
optimise-question = Where should the money go?
optimise-question-note = Choose what counts and what it may cost. Limits of channels stand in the table below.
optimise-goal = Goal
optimise-goal-note = As much of it as the money can buy
optimise-goal-reach = Reach (1+)
optimise-goal-at-least = Effective reach ({ $times }+)
optimise-goal-weighted = Weighted sum of results
optimise-times = Contacts at least
optimise-inline-reach = reach
optimise-inline-at-least = reach with { $times } contacts or more
optimise-inline-weighted = weighted results
optimise-weights-note = How much one of each counts, for example in euros: a lead 20, a click 0.5. Empty counts nothing.
optimise-no-weight = Give at least one result a weight above zero.
optimise-total = Total
optimise-total-brief = the client’s brief
optimise-total-own = net media of this plan
optimise-total-back = Back to the plan’s own total
optimise-at-most = At most
optimise-exactly = Exactly
optimise-exact-label = Spend at most this total, or exactly
optimise-weeks = Move money between weeks too
optimise-weeks-even = weeks: evenly
optimise-base = What the total pays
optimise-more = { $amount } more
optimise-target = For the least money reach
optimise-target-none = no target
optimise-target-today = Today’s result
optimise-target-part = { $part } of the target group
optimise-target-clear = No target

### Computation

optimise-progress = Progress of the computation
optimise-running = Computing: { $part }
optimise-stopped = Stopped: the figures that had come by then are shown. { $part } was done.
optimise-failed = The computation broke off. Try again; if the connection is cut, reload the page once it is back. { $part } was done.
optimise-stop = Stop
optimise-again = Compute again

### Proposal

optimise-none = No proposal
optimise-no-goal = For { $goal } the plan lacks: { $why }
optimise-nothing-to-move = There is no money to move: every channel is locked, has no price, or is paid in hours. Unlock a channel or give it a price.
optimise-no-vat = The total includes VAT, and the plan has no VAT rate. Enter one in the cost sheet, or count without VAT.
optimise-limits-crossed = “{ $name }” cannot keep its limits: the least is above the most, or no whole unit lies between them. Change one of them.
optimise-least-above = The least budgets and all other costs come to { $least }, more than the total. Lower a least budget or raise the total.
optimise-most-below = All channels at their most cost { $most }, less than the total, and more money would buy nothing. Raise a limit, or spend at most the total.
optimise-split = Proposed split
optimise-title-same = { $goal }: { $value } instead of { $today } ({ $change }) for the same { $cost }
optimise-title-other = { $goal }: { $value } instead of { $today } ({ $change }), for { $cost } instead of { $costtoday }
optimise-title-best = { $goal }: { $value } for { $cost }. This plan is already the best split
optimise-proof = Proven: no other split of { $total } within your limits gives more than { $part } more { $goal }.
optimise-proof-stepped = Proven but for the rounding of weeks to a step: no other split of { $total } within your limits gives more than { $part } more { $goal }.
optimise-proof-within = The best that was found. It is proven only that no split of { $total } gives more than { $bound }, { $part } more; the true limit is probably nearer.
optimise-linear = Nothing wears out in this plan: twice the money brings twice the result. So all of it goes where one unit of money brings the most, up to the limits. Enter wear-out or limits if that is not so.
optimise-left-rounding = { $amount } is left: with fee, levies and VAT each rounded, no sum of budgets costs exactly the total.
optimise-left-units = { $amount } is left: it buys no whole unit.
optimise-left-full = { $amount } is left: every channel is at its most, and more money would buy nothing.
optimise-accept = Accept all
optimise-accept-one = Accept for one channel
optimise-accept-channel = Accept for { $name }
optimise-keep = Keep both
optimise-keep-title = Keeps this plan in the list and opens a copy with the proposal
optimise-copy-name = { $name } (optimised)
optimise-channel = Channel
optimise-today = Today
optimise-proposed = Proposed
optimise-change = Change
optimise-room = Room at 99%
optimise-min = At least
optimise-max = At most
optimise-held = Limits
optimise-no-limit = none
optimise-lock = locked
optimise-may-be-off = may be off
optimise-held-least = at its least
optimise-held-largest = at its most
optimise-held-exhausted = buys no more: cap or audience
optimise-kept-no-media = stays: paid in hours, not media
optimise-kept-no-price = stays: price unknown
optimise-kept-unknown = stays. { $why }

### Around it

optimise-least = The least money for the target
optimise-least-proven = { $value } costs { $total }, { $difference } against today. Proven: no split of { $below } reaches it.
optimise-least-found = { $value } costs { $total }, { $difference } against today. That is the least found; proven is only that { $below } is too little.
optimise-least-beyond = No money reaches this within your limits: the most is { $value }, for { $total }. Raise a limit, or lower the target.
optimise-least-use = Take this as the total
optimise-next-label = The next money
optimise-next = The next { $amount } buys more { $goal }
optimise-next-nowhere = It would go nowhere in particular: less than one hundredth to each channel.
optimise-limits = What limits cost
optimise-scope-as-set = Your limits
optimise-scope-wider = Limits three times wider
optimise-scope-none = No limits
optimise-limit-least = at its least
optimise-limit-largest = at its most
optimise-limit-locked = locked
optimise-limit-price = { $amount } wider: { $gain } more
optimise-limit-unlocked = unlocked: { $gain } more
optimise-no-limit-holds = No limit holds a channel back.

### Charts

optimise-shifts-title = How the money moves
optimise-shifts-subtitle = Net media today and as proposed
optimise-shifts-heading = { $sign }, net media
optimise-shifts-legend = Hollow: today. Filled: proposed. Thin line: your limits.
optimise-steps-title = Where the change comes from: { $goal }
optimise-steps-subtitle = Each change accepted after those above it; people on several channels count once
optimise-curves-title = What each channel gives for its money
optimise-curves-subtitle = Each channel alone
optimise-curves-spend = { $sign } on a channel
optimise-curves-legend = Hollow: today. Filled: proposed. Dashed: outside your limits.
optimise-curves-say = { $money }: { $value }
optimise-prices-title = What { $amount } at a limit would give: { $goal }
optimise-prices-subtitle = With each limit that much wider, and all budgets chosen anew
optimise-frontier-title = The best { $goal } for every total
optimise-frontier-subtitle = Best split at each total, and this plan
optimise-frontier-spend = { $sign }, total
optimise-frontier-today = This plan
optimise-frontier-proposed = Proposal
optimise-frontier-target = Target
optimise-frontier-waiting = The frontier is being computed …

### How it is counted

optimise-how = How these figures are counted
optimise-how-value = The result of the plan with the proposed budgets, by the same formulas as everywhere on the page. After accepting it the plan shows this figure to the last digit.
    .name = Result
optimise-how-bound = For a price of money λ every channel is best on its own: D(λ) = λ·B + Σ max (fᵢ(x) − λ·x). No split of B gives more than D(λ), whatever λ; the smallest is the bound. Where people are counted once, each segment’s reach 1 − e^(−H) is replaced by its tangent, which is never below it. Channels that buy whole units, or may be off, are divided into cases until bound and result meet.
    .name = Bound
optimise-how-bound-loose = People with m contacts or more are at most (1 − E[z^N]) ÷ (1 − z^m), for every z between 0 and 1; the largest value of that is proven as for reach, and the smallest over several z is the bound. It is loose: the result itself is sought from several starts.
    .name = Bound
optimise-how-gap = (bound − result) ÷ bound. Up to 0.0001% (0.1% for several contacts) the page says “proven”.
    .name = Gap
optimise-how-price = The best result for a total that is larger by a round amount, minus the result. The table says where the money would go, with all budgets chosen anew.
    .name = The next money
optimise-how-limits = The best result when one limit gives way by a hundredth, minus the result, for each unit of money by which it gave way. Locked budgets stay locked in all comparisons.
    .name = Price of a limit
optimise-how-room = The least and the largest budget of a channel with which the best split of the rest still gives 99% of the result.
    .name = Room at 99%
optimise-how-frontier = The best split for each of 24 totals up to twice the given one.
    .name = Frontier
optimise-how-least = The total is halved towards the least one at which the best split reaches the target; totals at which the bound is below the target are proven to be too small.
    .name = The least money
optimise-how-weeks = What is left out of an audience is log-convex in the contacts of the weeks and does not depend on their order, so reach and results are largest where money falls evenly over a flight. Budgets and an even pattern together are then the best of all amounts of channels and weeks.
    .name = Weeks
optimise-how-off = A channel that may be off and has no budget costs nothing, neither production nor hours nor tools; its least budget counts only while it is on.
    .name = May be off
