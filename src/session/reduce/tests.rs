mod blocks;
mod optimum;
mod plans;
mod presets;
mod work;

use super::*;
use crate::exchange::link::MODEL;
use crate::forecast::{Figure, FigureRef};
use crate::scenario::{
    AgencyFee, BuyingModel, Channel, ChannelEdit, ChannelId, ChannelType, Example, Kpi, Levy, Overlap, Platform,
};
use crate::session::{
    BrandColumn, ChannelField, ChosenFile, Clip, Echo, EntryError, Library, Loadable, Loading, Picture, PictureForm,
    PlanId, StoredPlan, Theme, View, wants,
};
use crate::units::{Currency, Date, Locale, Money, People};
use crate::words::Parts;

fn text(text: &str) -> Text {
    Text::new(text).unwrap()
}

fn today() -> Date {
    Date::from_civil(2027, 1, 4).unwrap()
}

/// All parts of the page have been loaded in a language.
fn loaded(locale: Locale) -> Action {
    Action::Loaded(Loadable { locale, parts: Parts::ALL })
}

/// Effects that the last action asked for.
fn effects(session: &Session) -> Vec<Effect> {
    session.effects.iter().map(|request| request.effect.clone()).collect()
}

fn empty() -> Rc<Scenario> {
    Rc::new(Scenario::empty(Currency::Eur, today(), Locale::En))
}

/// A session over plans of these names, the first one open; without names over one untouched plan.
fn session(names: &[&str]) -> Session {
    let kept = |(id, name): (u64, &&str)| {
        let scenario = Rc::new(Scenario::clone(&empty()).with(PlanEdit::Name(text(name))));
        StoredPlan::new(PlanId(id), scenario, PlanSource::New)
    };
    let library = Library::new((1..).zip(names).map(kept).collect(), None, 0, empty());
    Session::new(library, Loadable { locale: Locale::En, parts: Parts::ALL }, Theme::System, today())
}

fn after(session: Session, actions: impl IntoIterator<Item = Action>) -> Session {
    let session = actions.into_iter().fold(session, reduce);
    // Whatever happens, the list holds what is open.
    assert_eq!(session.library.get(session.library.open()), Some(session.scenario()));
    session
}

fn add(name: &str) -> Action {
    let channel = Channel { name: text(name), ..Channel::new(ChannelId(0), Platform::Instagram, BuyingModel::Cpm) };
    Action::AddChannel(Box::new(channel))
}

/// What was refused in a row of a list goes with the rows when one of them is taken away, and not by typing.
#[test]
fn refused_rows_of_levies_and_discounts_go_when_rows_move() {
    let levies = |count| Action::EditPlan(PlanEdit::Levies(vec![Levy::default(); count]));
    let typed = |field, text: &str| Action::Enter { field, text: text.to_owned() };
    let rate = |row| Field::Plan(PlanField::LevyRate(row));
    let refused = after(session(&["plan"]), [levies(2), typed(rate(1), "much")]);
    assert!(refused.refused.get(rate(1)).is_some());
    let beside = after(refused.clone(), [typed(rate(0), "3")]);
    assert!(beside.refused.get(rate(1)).is_some(), "another row is typed");
    assert!(after(beside, [levies(1)]).refused.get(rate(1)).is_none(), "its row is gone");
    let of_channel = |field| Field::Channel(ChannelId(1), field);
    let discount = of_channel(ChannelField::DiscountRate(1));
    let all = typed(of_channel(ChannelField::Discounts), "10+5");
    let refused = after(planned(), [all, typed(discount, "half")]);
    assert!(refused.refused.get(discount).is_some());
    let fewer = refused.scenario().channels[0].discounts.clone().without(0);
    let fewer = Action::EditChannel(ChannelId(1), ChannelEdit::Discounts(fewer));
    assert!(after(refused, [fewer]).refused.get(discount).is_none());
}

/// A plan with three channels, `a`, `b` and `c`.
fn planned() -> Session {
    after(session(&["plan"]), [add("a"), add("b"), add("c")])
}

fn enter(field: Field, text: &str) -> Action {
    Action::Enter { field, text: text.to_owned() }
}

fn budget(id: u32) -> Field {
    Field::Channel(ChannelId(id), ChannelField::Budget)
}

fn money(minor: i64) -> Money {
    Money::new(minor).unwrap()
}

fn channels(session: &Session) -> String {
    session.scenario().channels.iter().map(|channel| channel.name.as_str()).collect::<Vec<_>>().join(" ")
}

fn plans(session: &Session) -> String {
    session.library.plans().iter().map(|kept| kept.scenario.name.as_str()).collect::<Vec<_>>().join(" ")
}

fn open(session: &Session) -> &str {
    session.scenario().name.as_str()
}

fn spent(session: &Session, id: u32) -> Money {
    session.scenario().channel(ChannelId(id)).unwrap().budget
}

#[test]
fn a_value_that_is_typed_stands_in_the_plan() {
    let session = after(planned(), [enter(budget(2), "1,500.50")]);
    assert_eq!(spent(&session, 2), money(150_050));
    assert!(session.refused.is_empty());
}

#[test]
fn a_text_that_is_no_value_is_kept_and_changes_nothing() {
    let before = after(planned(), [enter(budget(2), "100"), Action::Leave]);
    let session = after(before.clone(), [enter(budget(2), "100x")]);
    assert_eq!(session.scenario(), before.scenario());
    // Nor do the letters before: `200-300` is not 200.
    let range = ["2", "20", "200", "200-", "200-3"].map(|text| enter(budget(2), text));
    let range = after(before.clone(), range);
    assert_eq!(range.scenario(), before.scenario());
    assert!(after(range, [Action::Undo]).scenario() != before.scenario(), "and they are no step");
    assert_eq!(session.refused.get(budget(2)).unwrap().text, "100x");
    assert!(matches!(session.refused.get(budget(2)).unwrap().why, EntryError::Number(_)));
    assert!(after(session.clone(), [Action::Restore(budget(2))]).refused.is_empty());
    let valid = after(session, [enter(budget(2), "100")]);
    assert!(valid.refused.is_empty());
    assert_eq!(valid.scenario(), before.scenario());
}

#[test]
fn typing_is_one_step_until_the_field_is_left() {
    let typed = after(planned(), [enter(budget(1), "1"), enter(budget(1), "1x"), enter(budget(1), "12")]);
    let undone = after(typed.clone(), [Action::Undo]);
    assert_eq!((spent(&undone, 1), channels(&undone).as_str()), (money(0), "a b c"));
    let twice = after(typed, [Action::Leave, enter(budget(1), "123"), Action::Undo]);
    assert_eq!(spent(&twice, 1), money(1200));
    assert_eq!(spent(&after(twice, [Action::Redo]), 1), money(12_300));
}

#[test]
fn undoing_puts_refused_texts_away_and_an_edit_forgets_the_undone() {
    let typed = after(planned(), [enter(budget(1), "1"), enter(budget(2), "x")]);
    let undone = after(typed, [Action::Undo]);
    assert!(undone.refused.is_empty() && undone.history.can_redo());
    let edited = after(undone, [Action::EditPlan(PlanEdit::Client(text("client")))]);
    assert!(!edited.history.can_redo());
    assert_eq!(spent(&after(edited, [Action::Redo]), 1), money(0));
}

#[test]
fn channels_are_added_copied_moved_and_removed() {
    let id = ChannelId(2);
    let session = after(planned(), [Action::DuplicateChannel { id, name: text("b2") }]);
    assert_eq!(channels(&session), "a b b2 c");
    let session = after(session, [Action::MoveChannel { id, to: 3 }]);
    assert_eq!(channels(&session), "a b2 c b");
    let session = after(session, [Action::MoveChannel { id, to: 0 }, Action::RemoveChannel(ChannelId(1))]);
    assert_eq!(channels(&session), "b b2 c");
    assert_eq!(session.notice, Some(Notice::Removed { name: text("a") }));
    let session = after(session, [Action::Undo, Action::Undo, Action::Undo, Action::Undo]);
    assert_eq!(channels(&session), "a b c");
}

#[test]
fn adding_closes_the_menu_that_it_came_from() {
    let session = after(planned(), [Action::Open(Dialog::add_channel(ChannelType::Advertising)), add("d")]);
    assert_eq!((channels(&session).as_str(), session.dialog), ("a b c d", None));
}

/// The ids of channels that are gone are given again.
#[test]
fn a_new_channel_inherits_nothing_from_a_removed_one() {
    let id = ChannelId(3);
    let marked = after(planned(), [Action::Toggle(id), Action::Toggle(ChannelId(1)), enter(budget(3), "x")]);
    let removed = after(marked.clone(), [Action::RemoveChannel(id), add("d")]);
    assert_eq!(removed.scenario().channels[2].id, id);
    assert!(removed.refused.is_empty());
    assert_eq!(removed.expanded, [ChannelId(1)]);
    let undone = after(marked, [Action::Undo, add("d")]);
    assert_eq!(undone.expanded, [ChannelId(1)]);
}

#[test]
fn typing_into_a_new_channel_is_a_step_of_its_own() {
    let session =
        after(planned(), [enter(budget(3), "1"), Action::RemoveChannel(ChannelId(3)), add("d"), enter(budget(3), "2")]);
    let session = after(session, [Action::Undo]);
    assert_eq!((channels(&session).as_str(), spent(&session, 3)), ("a b d", money(0)));
}

/// A refused text is of yesterday once its field is set by other means.
#[test]
fn setting_a_value_by_a_button_puts_the_refused_text_away() {
    let id = ChannelId(1);
    let price = Field::Channel(id, ChannelField::Price);
    let universe = Field::Plan(PlanField::Universe);
    let fee = Field::Plan(PlanField::FeeShare);
    let session = after(planned(), [enter(budget(1), "x"), enter(price, "-1"), enter(universe, "x"), enter(fee, "x")]);
    assert_eq!(session.refused.refused.len(), 4);
    let session = after(session, [Action::EditChannel(id, ChannelEdit::Budget(money(5)))]);
    assert_eq!(session.refused.refused.iter().map(|(field, _)| *field).collect::<Vec<_>>(), [price, universe, fee]);
    let session = after(session, [Action::EditChannel(id, ChannelEdit::BuyingModel(BuyingModel::Cpc))]);
    assert_eq!(session.refused.refused.len(), 2);
    let overlap = Overlap::ActiveUniverse(People::new(5.0).unwrap());
    let session = after(
        session,
        [Action::EditPlan(PlanEdit::Overlap(overlap)), Action::EditPlan(PlanEdit::AgencyFee(AgencyFee::None))],
    );
    assert!(session.refused.is_empty());
}

/// The notice offers to undo the removal; after another step that would undo something else.
#[test]
fn the_notice_of_a_removal_ends_with_the_next_step() {
    let removed = after(planned(), [Action::RemoveChannel(ChannelId(3))]);
    assert!(removed.notice.is_some());
    assert_eq!(after(removed.clone(), [enter(budget(1), "7")]).notice, None);
    assert_eq!(after(removed.clone(), [Action::Undo]).notice, None);
    assert!(after(removed, [enter(budget(1), "x"), Action::Leave]).notice.is_some());
}

#[test]
fn view_state_is_not_undone() {
    let actions = [
        Action::Show(View::Reach),
        Action::RankBy(Figure::PerLead),
        Action::SetLanguage(Locale::Nl),
        loaded(Locale::Nl),
        Action::SetTheme(Theme::Dark),
    ];
    let session = after(after(planned(), actions), [Action::Undo]);
    assert_eq!(
        (session.view, session.ranking, session.language.shown, session.theme),
        (View::Reach, Figure::PerLead, Locale::Nl, Theme::Dark)
    );
}

/// A plan that began on another day or in another language, but that nobody has worked on.
#[test]
fn an_untouched_plan_of_yesterday_is_untouched() {
    let mut session = after(session(&[]), [Action::SetLanguage(Locale::Nl), loaded(Locale::Nl)]);
    session.today = today().plus_days(1);
    assert_eq!(after(session, [Action::NewExample { which: Example::Cafe, texts: None }]).library.plans().len(), 1);
}

/// The browser's wish may change; what a reader chose stays, whichever plan is open.
#[test]
fn a_language_is_kept_only_once_it_is_chosen() {
    let begun = after(planned(), [Action::NewPlan(text("new"))]);
    assert_eq!((begun.language.shown, wants(&begun).chosen_locale), (Locale::En, None));
    let more = after(begun.clone(), [loaded(Locale::En)]);
    assert_eq!(wants(&more).chosen_locale, None, "parts arrive in the same language");
    let chosen = after(begun, [Action::SetLanguage(Locale::En), Action::OpenPlan(PlanId(1))]);
    assert_eq!(wants(&chosen).chosen_locale, Some(Locale::En));
}

#[test]
fn the_revision_counts_changes_of_the_open_plan_only() {
    let start = planned();
    let changed = |actions: Vec<Action>| after(start.clone(), actions).revision != start.revision;
    for action in [enter(budget(1), "7"), Action::Undo, Action::NewPlan(text("new")), add("d")] {
        assert!(changed(vec![action.clone()]), "{action:?}");
    }
    for action in [Action::Show(View::Reach), enter(budget(1), "x"), Action::Redo, Action::SetTheme(Theme::Dark)] {
        assert!(!changed(vec![action.clone()]), "{action:?}");
    }
    // A step back is another revision, not the former one: an answer for the undone plan is late as well.
    assert!(changed(vec![enter(budget(1), "7"), Action::Undo]));
}

#[test]
fn an_effect_bears_the_revision_that_its_action_leads_to() {
    let reach = Some(FigureRef::total(Figure::Reach));
    let link = Action::LinkOpened { plan: empty(), model: MODEL, explain: reach };
    // A page that has no part yet asks for the explanation's.
    let bare = Session { loading: Loading::default(), ..planned() };
    for (session, action) in [(bare, link), (planned(), Action::Undo), (planned(), Action::SavePlan)] {
        let session = after(session, [action]);
        let [request] = session.effects.as_slice() else { panic!("one effect: {:?}", session.effects) };
        assert_eq!(request.revision, session.revision, "{:?}", request.effect);
    }
}

#[test]
fn an_answer_about_an_older_revision_is_dropped() {
    let copy = |session: Session| after(session, [Action::Copy { clip: Clip::Link, text: String::from("link") }]);
    let asked = copy(planned());
    let [Request { revision, effect: Effect::Copy { .. } }] = asked.effects.as_slice() else {
        panic!("one effect: {:?}", asked.effects)
    };
    let answer = Action::Answered { revision: *revision, answer: Answer::Copied(Clip::Link) };
    // What changes no plan in the meantime does not matter.
    let current = after(asked.clone(), [Action::Show(View::Reach), answer.clone()]);
    assert_eq!(current.notice, Some(Notice::Copied(Clip::Link)));
    assert_eq!(after(asked.clone(), [Action::NewPlan(text("new")), answer.clone()]).notice, None);
    let late = after(asked, [Action::NewPlan(text("new")), Action::OpenPlan(PlanId(1)), answer]);
    assert_eq!(late.notice, None, "the plan is open again, but its history is not the same");
}

#[test]
fn a_new_version_is_offered_until_the_reader_declines() {
    let offered = after(planned(), [Action::VersionArrived]);
    assert_eq!((offered.offers_version, effects(&offered)), (true, vec![]), "nothing is forced");
    // Whatever else is said, and whatever is undone from it.
    let busy = after(offered.clone(), [Action::DeletePlan(PlanId(1)), Action::RestorePlan(PlanId(1)), Action::Dismiss]);
    assert!(busy.offers_version);
    let taken = after(busy.clone(), [Action::Reload]);
    assert_eq!(effects(&taken), [Effect::Reload]);
    assert!(!after(busy, [Action::DismissVersion]).offers_version);
}

#[test]
fn commands_to_the_browser_are_returned_as_effects() {
    let picture = Picture { name: String::from("reach"), svg: String::from("<svg/>"), width: 3, height: 2 };
    let chosen = ChosenFile::new("not a file of a browser");
    let cases = [
        (Action::SavePlan, Effect::SavePlan(Rc::clone(planned().scenario()))),
        (Action::SavePicture(picture.clone(), PictureForm::Png), Effect::SavePicture(picture, PictureForm::Png)),
        (Action::SavePlans, Effect::SavePlans(vec![Rc::clone(planned().scenario())])),
        (Action::OpenFile(chosen.clone()), Effect::ReadPlan(chosen)),
        (Action::Undo, Effect::KeepFocus),
        (Action::Redo, Effect::KeepFocus),
    ];
    for (action, effect) in cases {
        assert_eq!(effects(&after(planned(), [action])), [effect]);
    }
    assert_eq!(effects(&after(planned(), [Action::SavePlan, Action::Dismiss])), [], "effects are of one action");
}

#[test]
fn refused_texts_move_with_their_rows_and_go_with_what_they_belong_to() {
    let brand = |row: u8| Field::Plan(PlanField::Brand { row, column: BrandColumn::Posts });
    let named = |row: u8| Field::Plan(PlanField::Brand { row, column: BrandColumn::Name });
    let target = Field::Plan(PlanField::Kpi(Kpi::Sales));
    let typed = after(
        planned(),
        [
            enter(named(1), "A"),
            enter(named(2), "B"),
            enter(brand(1), "few"),
            enter(brand(2), "many"),
            enter(target, "5"),
            enter(target, "lots"),
        ],
    );
    let less = after(typed.clone(), [Action::RemoveCompetitor(1)]);
    assert_eq!(less.scenario().market.as_ref().unwrap().competitors.len(), 1);
    assert_eq!(less.refused.get(brand(1)).unwrap().text, "many");
    assert_eq!(less.refused.get(brand(2)), None);
    // The planner's own brand and what is not there stay.
    assert_eq!(
        after(less.clone(), [Action::RemoveCompetitor(0), Action::RemoveCompetitor(7)]).scenario(),
        less.scenario()
    );
    let without =
        after(less, [Action::EditPlan(PlanEdit::Market(None)), Action::EditPlan(PlanEdit::RemoveKpi(Kpi::Sales))]);
    assert!(without.refused.is_empty());
}

fn price(id: u32) -> Field {
    Field::Channel(ChannelId(id), ChannelField::Price)
}

#[test]
fn an_echo_offers_the_other_reading_until_the_value_changes() {
    let echoed = after(planned(), [enter(budget(1), "1.234")]);
    assert_eq!(spent(&echoed, 1), money(123));
    let other = String::from("1234");
    assert_eq!(echoed.refused.echo(budget(1)), Some(&Echo::Ambiguous { other: other.clone() }));
    assert!(echoed.refused.is_empty(), "an echo is no refusal");
    // Leaving the field and typing elsewhere keep it: it is about what stands in the plan.
    let later = after(echoed.clone(), [Action::Leave, enter(budget(2), "5")]);
    assert!(later.refused.echo(budget(1)).is_some());
    let taken = after(later.clone(), [enter(budget(1), &other)]);
    assert_eq!((spent(&taken, 1), taken.refused.echo(budget(1))), (money(123_400), None));
    let kept = after(later.clone(), [Action::Restore(budget(1))]);
    assert_eq!((spent(&kept, 1), kept.refused.echo(budget(1))), (money(123), None));
    for action in [
        Action::Undo,
        enter(budget(1), "1.5"),
        enter(budget(1), "x"),
        Action::EditChannel(ChannelId(1), ChannelEdit::Budget(money(5))),
        Action::RemoveChannel(ChannelId(1)),
    ] {
        let gone = after(later.clone(), [action.clone()]);
        assert_eq!(gone.refused.echo(budget(1)), None, "{action:?}");
    }
    let both = after(echoed, [enter(price(2), "1,250")]);
    assert!(both.refused.echo(budget(1)).is_some() && both.refused.echo(price(2)).is_some());
}

#[test]
fn computed_amounts_say_so_while_they_are_typed() {
    let typed = after(planned(), [enter(budget(1), "600+50")]);
    assert_eq!((spent(&typed, 1), typed.refused.echo(budget(1))), (money(65_000), Some(&Echo::Computed)));
    assert_eq!(after(typed.clone(), [Action::Leave]).refused.echo(budget(1)), None);
    assert_eq!(after(typed, [enter(budget(2), "5")]).refused.echo(budget(1)), None);
    let undone = after(planned(), [enter(budget(1), "600"), enter(budget(1), "600+50"), Action::Undo]);
    assert_eq!(spent(&undone, 1), money(0), "one step");
}

#[test]
fn a_percentage_as_budget_is_of_the_other_channels() {
    let others = after(planned(), [enter(budget(2), "2000"), enter(budget(3), "300")]);
    let typed = after(others.clone(), ["1", "12", "12%"].map(|text| enter(budget(1), text)));
    assert_eq!(spent(&typed, 1), money(27_600), "whatever stood there while it was typed");
    assert!(matches!(typed.refused.echo(budget(1)), Some(Echo::PercentOf { of, .. }) if *of == money(230_000)));
    let left = after(typed, [Action::Leave]);
    assert!(left.refused.echo(budget(1)).is_some(), "the amount alone does not say what it is of");
    assert_eq!(after(left, [enter(budget(2), "1")]).refused.echo(budget(1)), None, "the base is another one now");
    let third = after(others.clone(), [enter(budget(1), "33.333%")]);
    assert_eq!(spent(&third, 1), money(76_666), "to the smallest unit, halves to even");
    // Nowhere else, and of nothing it is refused.
    let nothing = after(planned(), [enter(budget(1), "12%")]);
    assert_eq!(nothing.refused.get(budget(1)).unwrap().why, EntryError::PercentOfNothing);
    for field in [price(1), Field::Channel(ChannelId(1), ChannelField::Audience), Field::Plan(PlanField::Population)] {
        let refused = after(others.clone(), [enter(field, "12%")]);
        assert_eq!(refused.refused.get(field).unwrap().why, EntryError::Percent, "{field:?}");
        assert_eq!(refused.scenario(), others.scenario());
    }
}

#[test]
fn money_of_another_currency_is_refused() {
    for field in [budget(1), price(1), Field::Plan(PlanField::FeeFixed)] {
        let refused = after(planned(), [enter(field, "$5")]);
        assert_eq!(refused.refused.get(field).unwrap().why, EntryError::OtherCurrency, "{field:?}");
        assert!(after(planned(), [enter(field, "€5")]).refused.is_empty());
    }
    let people = Field::Channel(ChannelId(1), ChannelField::Audience);
    assert_eq!(after(planned(), [enter(people, "€5")]).refused.get(people).unwrap().why, EntryError::NotMoney);
}

#[test]
fn a_new_channel_has_the_focus_in_its_first_empty_cell() {
    let focus = |field| vec![Effect::Focus(Field::Channel(ChannelId(4), field))];
    assert_eq!(effects(&after(planned(), [add("d")])), focus(ChannelField::Price));
    assert_eq!(effects(&after(planned(), [add("")])), focus(ChannelField::Name));
    let mut priced = Channel { name: text("d"), ..Channel::new(ChannelId(0), Platform::Vk, BuyingModel::Cpm) };
    let plan = after(planned(), [Action::AddChannel(Box::new(priced.clone())), enter(price(4), "5")]);
    priced.kind = plan.scenario().channel(ChannelId(4)).unwrap().kind;
    assert_eq!(effects(&after(planned(), [Action::AddChannel(Box::new(priced))])), focus(ChannelField::Budget));
}

#[test]
fn the_next_channel_is_like_the_last_and_has_the_focus_in_its_column() {
    let buying = Action::EditChannel(ChannelId(3), ChannelEdit::BuyingModel(BuyingModel::Cpc));
    let typed = after(planned(), [buying, enter(budget(3), "5")]);
    let next = after(typed.clone(), [Action::AddBelow(budget(3))]);
    assert_eq!(effects(&next), [Effect::Focus(budget(4))]);
    let added = next.scenario().channel(ChannelId(4)).unwrap();
    assert_eq!((added.kind.buying(), added.name.as_str(), added.budget), (Some(BuyingModel::Cpc), "", money(0)));
    // Not below an empty one, below another than the last, or from a field of the details.
    let same = |session: &Session, field| after(session.clone(), [Action::AddBelow(field)]).scenario().channels.len();
    assert_eq!(same(&next, budget(4)), 4);
    assert_eq!(same(&typed, budget(1)), 3);
    assert_eq!(same(&typed, Field::Channel(ChannelId(3), ChannelField::Margin)), 3);
    assert_eq!(channels(&after(next, [Action::Undo])), "a b c");
}

#[test]
fn the_focus_stays_near_what_goes() {
    let id = ChannelId(2);
    for action in [Action::RemoveChannel(id), Action::MoveChannel { id, to: 0 }, Action::Undo] {
        assert_eq!(effects(&after(planned(), [action.clone()])), [Effect::KeepFocus], "{action:?}");
    }
}

#[test]
fn the_way_to_a_field_opens_what_shows_it() {
    let id = ChannelId(2);
    let go = |field| after(planned(), [Action::Show(View::Effect), Action::GoTo(field)]);
    let of_channel = |field| Field::Channel(id, field);
    let margin = go(of_channel(ChannelField::Margin));
    assert_eq!((margin.view, margin.expanded.as_slice()), (View::Plan, [id].as_slice()));
    assert_eq!(effects(&margin), [Effect::Focus(of_channel(ChannelField::Margin))]);
    // Columns of the grid are in sight.
    for field in [ChannelField::Price, ChannelField::Audience] {
        let shown = go(of_channel(field));
        assert_eq!((shown.view, shown.expanded.as_slice()), (View::Plan, [].as_slice()));
    }
    assert_eq!(go(of_channel(ChannelField::Week(1))).view, View::Calendar);
    assert_eq!(go(Field::Plan(PlanField::Population)).dialog, Some(Dialog::Settings));
    assert_eq!(go(Field::Plan(PlanField::FeeShare)).dialog, Some(Dialog::Costs));
    assert_eq!(go(Field::Plan(PlanField::Universe)).view, View::Reach);
    assert_eq!(go(Field::Plan(PlanField::RoleRate(0))).view, View::Calendar);
}
