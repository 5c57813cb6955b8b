//! The views rendered to text, without a browser: what a reader finds on them in each language.

#![allow(clippy::unwrap_used, clippy::panic, reason = "what cannot be made fails the test")]

mod defaults;
mod grid;
mod headlines;
mod one_figure;
mod optimise;
mod plans;
mod presets;

use std::rc::Rc;

use yew::LocalServerRenderer;
use yew::prelude::*;

use super::app::{body, view};
use super::code::{CHARTS, DIALOGS, EDITOR, OPTIMISE, TABLES, VIEWS};
use super::page::{ByPtr, Code, Page, PageParts, PlanName};
use crate::chart;
use crate::forecast::{BenchmarkMarks, BrandFigure, CostLine, Figure, FigureRef, PeriodFigure, PlanResults, Quantity};
use crate::scenario::{
    AgencyFee, Brief, BriefBase, ChannelEdit, ChannelId, ChannelType, CostBasis, Example, Kpi, Levy, LevyBase, Overlap,
    PlanEdit, PriceBasis, Scenario, Shape, example,
};
use crate::session::{
    Action, Arrangement, BrandColumn, ChannelField, DETAILS, Dialog, Field, GroupBy, History, Library, Loadable,
    Loading, PairForm, PeriodColumn, PlanField, Session, Sort, SortBy, Theme, View, reduce,
};
use crate::sheets::{PlanDraft, PriceStage, Setup, Tax};
use crate::units::{Contacts, Currency, Date, Locale, Money, Share, Text};
use crate::words::{Part, Parts, Words, sources_of};

#[derive(Debug, Clone, PartialEq, Properties)]
struct StageProps {
    session: ByPtr<Session>,
}

/// The page without the effects that need a browser.
#[component]
fn Stage(props: &StageProps) -> Html {
    let session = &props.session;
    let code = Code {
        editor: &EDITOR,
        charts: Some(&CHARTS),
        tables: Some(&TABLES),
        views: Some(&VIEWS),
        dialogs: Some(&DIALOGS),
        optimise: Some(&OPTIMISE),
    };
    let results = PlanResults::of(Rc::clone(session.scenario()));
    let words = words_with(session.language.shown, session.loading.here);
    let page = Page {
        plan: PlanName::of(&words, &results.scenario),
        words,
        theme: chart::Theme::Light,
        send: Callback::noop(),
        marks: Rc::new(BenchmarkMarks::of(&results.scenario, &results.forecast)),
    };
    let parts = PageParts::of(code, session);
    let main = view(&page, session, &results, &parts);
    html! {
        <ContextProvider<Page> context={page.clone()}>
            { body(&page, session, &results, &parts, main) }
        </ContextProvider<Page>>
    }
}

/// Messages that a page begins with, and those of parts.
fn words_with(locale: Locale, parts: Parts) -> ByPtr<Words> {
    let [first, charts, views, dialogs, tables, optimise] = sources_of(locale);
    let of_parts = [
        (Part::Charts, charts),
        (Part::Views, views),
        (Part::Dialogs, dialogs),
        (Part::Tables, tables),
        (Part::Optimise, optimise),
    ];
    let begin = Words::read(locale, first).unwrap();
    let words = of_parts.into_iter().filter(|(part, _)| parts.has(*part));
    ByPtr::new(words.fold(begin, |words, (part, messages)| words.with_part(part, messages).unwrap()))
}

fn words(locale: Locale) -> ByPtr<Words> {
    ByPtr::new(Words::built_in(locale))
}

fn session(plan: Scenario, locale: Locale) -> Session {
    let today = Date::from_civil(2027, 1, 4).unwrap();
    Session::new(Library::new(Vec::new(), None, 0, Rc::new(plan)), Loadable::from(&*words(locale)), Theme::Light, today)
}

/// The same with targets, periods and competitors.
fn with_everything(session: Session) -> Session {
    let typed = |field: PlanField, text: &str| Action::Enter { field: Field::Plan(field), text: text.to_owned() };
    let kpis = Kpi::ALL.iter().map(|kpi| typed(PlanField::Kpi(*kpi), "5"));
    let rest = [
        typed(PlanField::Period { row: 1, column: PeriodColumn::Followers }, "1200"),
        typed(PlanField::Brand { row: 1, column: BrandColumn::Spend }, "9000"),
        typed(PlanField::Brand { row: 1, column: BrandColumn::Posts }, "many"),
        typed(PlanField::Brand { row: 1, column: BrandColumn::Followers }, "some"),
        typed(PlanField::Period { row: 1, column: PeriodColumn::Views }, "few"),
        Action::EditPlan(PlanEdit::CostBasis(CostBasis::Gross)),
        Action::EditPlan(PlanEdit::AgencyFee(AgencyFee::Inside(Share::HALF))),
        Action::EditPlan(PlanEdit::Levies(vec![Levy::default(), Levy { rate: Share::HALF, ..Levy::default() }])),
        typed(PlanField::LevyVat(1), "0"),
        typed(PlanField::LevyRate(0), "much"),
        typed(PlanField::BriefBudget, "1"),
        Action::EditChannel(ChannelId(1), ChannelEdit::PriceBasis(PriceBasis::List)),
        Action::Enter { field: Field::Channel(ChannelId(1), ChannelField::Discounts), text: String::from("10+5") },
        Action::Enter { field: Field::Channel(ChannelId(1), ChannelField::DiscountRate(1)), text: String::from("x") },
    ];
    kpis.chain(rest).fold(session, reduce)
}

fn rendered(session: Session) -> String {
    // The page runs in one thread; so does its rendering.
    let props = StageProps { session: ByPtr::new(session) };
    let renderer = LocalServerRenderer::<Stage>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

/// Checks what must hold of every view in every language.
fn sound(html: &str) {
    assert!(!html.contains("style="), "the content policy refuses inline styles");
    assert!(!html.contains(">["), "a message is missing: {:.200}", &html[html.find(">[").unwrap_or(0)..]);
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "every id stands once");
}

#[test]
fn every_view_and_dialog_speaks_every_language() {
    let dialogs = [Dialog::Settings, Dialog::Costs, Dialog::Plans, Dialog::add_channel(ChannelType::Advertising)];
    for locale in Locale::ALL {
        for one in Example::ALL {
            let plan = session(example(one), locale);
            let open = plan
                .scenario()
                .channels
                .iter()
                .map(|channel| channel.id)
                .fold(plan.clone(), |session, id| reduce(session, Action::Toggle(id)));
            sound(&rendered(open));
            sound(&rendered(reduce(plan.clone(), Action::Show(View::Reach))));
            let effect = reduce(plan, Action::Show(View::Effect));
            sound(&rendered(effect.clone()));
            sound(&rendered(with_everything(effect)));
        }
        let empty = session(Scenario::empty(Currency::Eur, Date::from_days(0).unwrap(), locale), locale);
        sound(&rendered(empty.clone()));
        for dialog in dialogs.clone() {
            sound(&rendered(reduce(empty.clone(), Action::Open(dialog))));
        }
    }
}

/// A part says nothing that stands in the message file of another, which may not be there.
#[test]
fn each_part_has_its_messages() {
    let [begin, charts, dialogs] = [Parts::NONE, Part::Charts.into(), Parts::from(Part::Charts).with(Part::Dialogs)];
    let with = |session: Session, parts| Session { loading: Loading::new(parts), ..session };
    for locale in Locale::ALL {
        let empty = session(Scenario::empty(Currency::Eur, Date::from_days(0).unwrap(), locale), locale);
        sound(&rendered(with(empty.clone(), Parts::NONE)));
        for one in Example::ALL {
            let plan = with_everything(session(example(one), locale));
            for parts in [begin, charts] {
                for base in CostBasis::ALL {
                    let plan = reduce(plan.clone(), Action::EditPlan(PlanEdit::CostBasis(base)));
                    sound(&rendered(with(plan, parts)));
                }
            }
            for view in [View::Calendar, View::Reach, View::Effect] {
                let shown = reduce(plan.clone(), Action::Show(view));
                sound(&rendered(with(shown.clone(), Parts::from(Part::Charts).with(Part::Views))));
                sound(&rendered(with(shown, begin)));
            }
            let open = plan.scenario().channels.iter().map(|channel| channel.id).collect::<Vec<_>>();
            let open = open.into_iter().fold(plan.clone(), |session, id| reduce(session, Action::Toggle(id)));
            sound(&rendered(with(open, dialogs)));
            for dialog in [Dialog::Settings, Dialog::Costs, Dialog::Plans, Dialog::Share] {
                sound(&rendered(with(reduce(plan.clone(), Action::Open(dialog)), dialogs)));
            }
            let explained = Action::Explain(FigureRef::total(Figure::Reach));
            sound(&rendered(with(reduce(plan, explained), dialogs)));
        }
    }
}

/// A pasted plan with every question, refusal and remark, below the text box that takes it.
#[test]
fn a_pasted_plan_is_previewed_in_every_language() {
    let text = "Plan\t\t\t\t\t\t\nChannel\tBuying model\tList price\tCost\tImpressions\tClicks\tEnd\n\
        TikTok\tCPM\t6\t600 with\t9\t\tlate\nReddit\tbarter\t12%\t300\t\t\t2027-03-01\nNews\t\t\t\t\t\t\n\
        Search\tCPC\t£1\t€100\t\t7\t\nTotal\t\t\t1000\t\t\t\n";
    for locale in Locale::ALL {
        let empty = session(Scenario::empty(Currency::Eur, Date::from_days(0).unwrap(), locale), locale);
        let open = |draft: PlanDraft| rendered(reduce(empty.clone(), Action::Open(Dialog::Paste(Rc::new(draft)))));
        sound(&open(PlanDraft::default()));
        let html = open(PlanDraft::of_text(text));
        sound(&html);
        assert!(html.contains("class=\"notes refusals\"") && html.contains("paste-remarks"), "{locale:?}");
        assert_eq!(html.matches("data-ask").count(), 2, "{locale:?}");
        assert!(part(&html, "<footer", "</footer>").contains("disabled"), "questions are open");
        let setup =
            Setup { stage: Some(PriceStage::Net), tax: Some(Tax::With), vat_rate: "21".into(), ..Setup::default() };
        let answered = open(PlanDraft { text: text.into(), setup });
        sound(&answered);
        assert!(!part(&answered, "<footer", "</footer>").contains("disabled"));
        sound(&open(PlanDraft::of_text("Campaign\tCost\tImpr.\tClicks\nBrand\t1\t2\t3")));
    }
}

/// An explanation may be open while the views are not there yet: a link leads to it.
#[test]
fn explanations_need_no_view() {
    for locale in Locale::ALL {
        let words = words_with(locale, DETAILS);
        let plan = with_everything(session(example(Example::Launch), locale));
        let results = PlanResults::of(Rc::clone(plan.scenario()));
        let figures = Figure::ALL.iter().map(|figure| Quantity::Figure(*figure));
        let brands = BrandFigure::ALL.into_iter().flat_map(|figure| [0, 1].map(|row| Quantity::Brand(row, figure)));
        let periods = PeriodFigure::ALL.into_iter().map(|figure| Quantity::Period(1, figure));
        let plans = figures.clone().chain(CostLine::ALL.into_iter().map(Quantity::Line)).chain(brands).chain(periods);
        let channel = figures.map(|quantity| FigureRef::channel(ChannelId(1), quantity));
        let mut open: Vec<FigureRef> = plans.map(FigureRef::plan).chain(channel).collect();
        let mut seen: Vec<FigureRef> = Vec::new();
        while let Some(of) = open.pop() {
            if seen.contains(&of) {
                continue;
            }
            seen.push(of);
            let Some(entry) = results.entry(of) else { continue };
            let explanation = words.explain(&results, of, &entry);
            assert!(!words.explanation_text(&explanation).contains("[explain"), "{of:?}");
            open.extend(explanation.terms.iter().filter_map(|term| term.opens));
        }
        assert!(seen.len() > 100, "{}", seen.len());
    }
}

#[test]
fn a_row_across_the_grid_is_as_wide_as_the_grid() {
    for base in CostBasis::ALL {
        let plan = reduce(session(example(Example::Launch), Locale::En), Action::EditPlan(PlanEdit::CostBasis(base)));
        let html = rendered(reduce(plan, Action::Toggle(ChannelId(1))));
        let grid = html.split("data-grid=\"channels\"").nth(1).unwrap_or_default();
        let head = grid.split("</thead>").next().unwrap_or_default();
        let columns = head.matches("<th ").count() + head.matches("<th>").count();
        assert!(grid.contains(&format!("colspan=\"{columns}\"")), "{base:?}: {columns} columns");
    }
}

#[test]
fn numbers_are_written_the_language_s_way() {
    let shown = |locale| rendered(session(example(Example::Launch), locale));
    assert!(shown(Locale::En).contains("97,889.00"));
    assert!(shown(Locale::Nl).contains("97.889,00"));
    assert!(shown(Locale::Ru).contains("97\u{a0}889,00"));
}

#[test]
fn a_refused_text_stays_in_sight_with_its_reason() {
    let plan = session(example(Example::Cafe), Locale::En);
    let field = Field::Channel(ChannelId(1), ChannelField::Price);
    let before = rendered(plan.clone());
    let after = rendered(reduce(plan, Action::Enter { field, text: String::from("-3") }));
    assert!(!before.contains("aria-invalid"));
    assert!(after.contains("aria-invalid=\"true\"") && after.contains("value=\"-3\""));
    assert!(after.contains("The price must be between"), "the reason stands below the row");
    assert!(after.contains("The figures still use the last valid value"));
}

#[test]
fn every_input_has_a_name() {
    let html = rendered(session(example(Example::Launch), Locale::En));
    for input in html.split("<input").skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
        assert!(
            input.contains("aria-label=") || input.contains("id=") || input.contains("type=\"checkbox\""),
            "{input}"
        );
    }
}

/// A phone's grid has no column for them, so the details hold them too.
#[test]
fn the_details_hold_price_and_buying() {
    let plan = session(example(Example::Cafe), Locale::En);
    let open = rendered(reduce(plan, Action::Toggle(ChannelId(1))));
    assert!(open.contains("for=\"bought-by-1\"") && open.contains("id=\"bought-by-1\""));
    assert!(open.contains("for=\"field-price-1\"") && open.contains("id=\"field-price-1\""));
}

/// Without arrow keys it is no menu in the sense of ARIA, but a group of buttons.
#[test]
fn row_actions_are_buttons_in_a_group() {
    let html = rendered(session(example(Example::Cafe), Locale::En));
    assert!(!html.contains("role=\"menu"));
    assert!(html.contains("role=\"group\" aria-label=\"Actions for"));
}

/// Any number opens, and what it opens to leads on to its inputs.
#[test]
fn a_number_opens_to_its_explanation() {
    for locale in Locale::ALL {
        let plan = session(example(Example::Launch), locale);
        let shown = rendered(plan.clone());
        assert!(shown.contains("data-explain=\"reach@1\"") && shown.contains("data-explain=\"reach\""));
        let reach = FigureRef::channel(ChannelId(1), Quantity::Figure(Figure::Reach));
        let open = reduce(plan, Action::Explain(reach));
        let html = rendered(open.clone());
        sound(&html);
        assert!(html.contains("data-explain=\"contacts@1\""), "contacts are an input of reach");
        let deeper =
            reduce(open, Action::Explain(FigureRef::channel(ChannelId(1), Quantity::Figure(Figure::Contacts))));
        sound(&rendered(deeper.clone()));
        assert_eq!(reduce(deeper, Action::ExplainBack).dialog, Some(Dialog::Explain(vec![reach])));
    }
}

/// Text of a page as it is read: without tags, and each space an ordinary one.
fn read(html: &str) -> String {
    let text = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    text.collect::<String>().replace(['\u{a0}', '\u{202f}'], " ")
}

/// Part of a page from the first `begin` on to the next `end`.
fn part<'a>(html: &'a str, begin: &str, end: &str) -> &'a str {
    assert!(html.contains(begin), "{begin} is missing");
    let (_, rest) = html.split_once(begin).unwrap();
    rest.split_once(end).map_or(rest, |(part, _)| part)
}

fn typed(session: Session, field: Field, text: &str) -> Session {
    reduce(session, Action::Enter { field, text: text.to_owned() })
}

/// The café with its bought media only: Instagram, Facebook, search and a neighbourhood paper, with audiences of
/// 45,000, 42,000, 12,000 and 9,000.
fn cafe() -> Session {
    let mut plan = example(Example::Cafe);
    plan.channels.retain(|channel| channel.kind.channel_type() == ChannelType::Advertising);
    session(plan, Locale::En)
}

fn pair(one: u32, other: u32) -> Field {
    Field::Plan(PlanField::Pair { one: ChannelId(one), other: ChannelId(other), form: PairForm::OfRow })
}

/// The café in the Reach view with a matrix of pairs.
fn with_pairs(pairs: &[(u32, u32, &str)]) -> Session {
    let matrix = Action::EditPlan(PlanEdit::Overlap(Overlap::Matrix(Vec::new())));
    let begun = reduce(reduce(cafe(), matrix), Action::Show(View::Reach));
    pairs.iter().fold(begun, |session, (one, other, text)| typed(session, pair(*one, *other), text))
}

#[test]
fn numbers_are_typed_the_language_s_way() {
    for (locale, text, shown) in
        [(Locale::En, "1.5k", "1,500"), (Locale::Nl, "1.234,50", "1.234,50"), (Locale::Ru, "1 234,50", "1\u{a0}234,50")]
    {
        let plan = session(example(Example::Launch), locale);
        let html = rendered(typed(plan, Field::Channel(ChannelId(1), ChannelField::Budget), text));
        assert!(html.contains(&format!("value=\"{shown}\"")), "{locale:?}: {shown}");
    }
}

#[test]
fn money_says_what_it_is_on_each_basis() {
    for (base, about, strip) in [
        (CostBasis::Net, "unit costs: net media", "excl. VAT"),
        (CostBasis::Gross, "unit costs: gross media", "gross, excl. VAT"),
        (CostBasis::WithVat, "unit costs: media incl. VAT", "incl. VAT"),
    ] {
        let plan = reduce(session(example(Example::Launch), Locale::En), Action::EditPlan(PlanEdit::CostBasis(base)));
        let html = rendered(plan);
        let bar = read(part(&html, "class=\"base\"", "</span>"));
        assert!(bar.contains(about) && bar.contains("budgets: net media"), "{bar}");
        assert!(part(&html, "class=\"kpi\"", "</div>").contains(&format!("<small>{strip}</small>")), "{base:?}");
        // Media on the chosen basis stand beside the budgets, which stay net.
        assert_eq!(html.contains("with-media"), base != CostBasis::Net, "{base:?}");
    }
}

#[test]
fn a_list_price_says_so_in_the_grid_and_in_the_details() {
    let id = ChannelId(1);
    let open = reduce(session(example(Example::Launch), Locale::En), Action::Toggle(id));
    assert!(!rendered(open.clone()).contains("class=\"list\""));
    let list = reduce(open, Action::EditChannel(id, ChannelEdit::PriceBasis(PriceBasis::List)));
    assert!(read(&rendered(list.clone())).contains("List price without a discount."));
    let html = rendered(typed(list, Field::Channel(id, ChannelField::Discounts), "10+10+10"));
    let sign = part(&html, "<abbr", "</abbr>");
    assert!(sign.contains("list price (gross)") && sign.ends_with(">list"), "{sign}");
    let text = read(&html);
    assert!(text.contains("27.1% together; gross media €"), "the one rate stands there");
    assert!(text.contains("net price €"), "and the price that is paid");
    assert!(html.contains("data-explain=\"net-price@1\""));
    assert_eq!(html.matches("class=\"field discount").count(), 3, "each discount has its row");
}

#[test]
fn free_placements_are_called_free() {
    let id = ChannelId(1);
    let bonus = Contacts::new(100_000.0).ok();
    let edits = [ChannelEdit::Price(None), ChannelEdit::Budget(Money::ZERO), ChannelEdit::BonusContacts(bonus)];
    let free = edits.into_iter().fold(cafe(), |session, edit| reduce(session, Action::EditChannel(id, edit)));
    let html = rendered(free);
    for code in ["per-thousand@1", "per-person@1"] {
        let shown = read(&format!("<{}", part(&html, &format!("data-explain=\"{code}\""), "</")));
        assert_eq!(shown.trim(), "free", "{code}");
    }
    let refused = rendered(typed(cafe(), Field::Channel(id, ChannelField::Price), "0"));
    assert!(read(&refused).contains("enter Bonus contacts in the details"));
}

#[test]
fn a_fee_says_of_what_its_share_is() {
    let costs = |fee| {
        let plan = reduce(session(example(Example::Launch), Locale::En), Action::EditPlan(PlanEdit::AgencyFee(fee)));
        read(&rendered(reduce(plan, Action::Open(Dialog::Costs))))
    };
    let inside = costs(AgencyFee::Inside(Share::new(0.15).unwrap()));
    assert!(inside.contains("15% of the total excl. VAT, fee included"), "in the cost sheet");
    assert!(inside.contains("The same as 17.647% on top of all other costs."), "in the dialog");
}

#[test]
fn levies_and_vat_rates_are_lines_of_the_sheet() {
    let plan = session(example(Example::Launch), Locale::En);
    let levy = Levy { rate: Share::new(0.03).unwrap(), of: LevyBase::NetMediaAndFee, ..Levy::default() };
    let plan = reduce(plan, Action::EditPlan(PlanEdit::Levies(vec![Levy { vat: Some(Share::NONE), ..levy }])));
    let html = rendered(plan);
    let sheet = read(part(&html, "cost-card", "</section>"));
    assert!(sheet.contains("Levy 1") && sheet.contains("3% of net media and agency fee"), "{sheet}");
    assert!(sheet.contains("21% of ") && sheet.contains("0% of "), "{sheet}");
    assert!(html.contains("data-explain=\"levy.0\""));
}

#[test]
fn the_strip_names_no_rate_where_lines_have_their_own() {
    let plan = session(example(Example::Launch), Locale::En);
    let note = |session: Session| read(part(&rendered(session), "class=\"kpi\"", "</dd>"));
    assert!(note(plan.clone()).contains("incl. 21% VAT"));
    let own = reduce(plan, Action::EditPlan(PlanEdit::FeeVat(Some(Share::NONE))));
    let said = note(own.clone());
    assert!(said.contains("incl. VAT") && !said.contains("21%"), "{said}");
    let none = note(reduce(own, Action::EditPlan(PlanEdit::Vat(None))));
    assert!(none.contains("incl. VAT") && !none.contains("no VAT rate"), "{none}");
}

#[test]
fn a_discount_that_stands_alone_is_shown_once() {
    let id = ChannelId(1);
    let plan = reduce(session(example(Example::Launch), Locale::En), Action::Toggle(id));
    let rows = |text| {
        let html = rendered(typed(plan.clone(), Field::Channel(id, ChannelField::Discounts), text));
        html.matches("class=\"field discount\"").count()
    };
    assert_eq!((rows("0"), rows("10"), rows("10+5")), (0, 0, 2));
}

#[test]
fn the_brief_stands_beside_the_totals_and_fits_the_plan() {
    let plan = session(example(Example::Launch), Locale::En);
    let briefed = typed(plan, Field::Plan(PlanField::BriefBudget), "100000");
    let over = typed(briefed.clone(), Field::Plan(PlanField::BriefBudget), "1000");
    assert_eq!(rendered(briefed.clone()).matches("data-explain=\"brief-left\"").count(), 2, "strip and grid");
    let said = rendered(over.clone());
    assert!(said.contains("note over") && read(&said).contains("The plan costs more than the brief gives."));
    let open = |session| read(&rendered(reduce(session, Action::Open(Dialog::Settings))));
    let text = open(briefed.clone());
    assert!(open(over).contains("The brief is too small"));
    // Fee and contingency on top, each rounded: no sum of budgets costs exactly that.
    assert!(text.contains("The two nearest:") && text.contains("Fit to €99,999.99"), "{text}");
    let net = Brief { base: BriefBase::NetMedia, ..briefed.scenario().brief.clone() };
    let briefed = reduce(briefed, Action::EditPlan(PlanEdit::Brief(Box::new(net))));
    let Ok(crate::forecast::BriefFit::Exact(fitted)) = crate::forecast::fit_to_brief(briefed.scenario()) else {
        panic!("100,000 of net media can be met")
    };
    assert!(open(briefed.clone()).contains("Fit the plan to the brief"));
    let fitted = reduce(briefed, Action::EditPlan(fitted.edit()));
    assert!(open(fitted.clone()).contains("brief met exactly"));
    let undone = reduce(fitted, Action::Undo);
    assert!(!open(undone).contains("brief met exactly"), "one step takes it back");
}

#[test]
fn wear_out_says_what_a_contact_is_worth() {
    let open = reduce(session(example(Example::Launch), Locale::En), Action::Toggle(ChannelId(1)));
    let decay =
        |text| read(&rendered(typed(open.clone(), Field::Channel(ChannelId(1), ChannelField::ResponseDecay), text)));
    let said = "at this frequency a contact brings";
    assert!(decay("50%").contains(said) && decay("50%").contains("Contact value after wear-out"));
    assert!(!decay("100").contains(said));
}

#[test]
fn assists_stand_beside_what_is_closed_and_have_no_sum() {
    let html = rendered(reduce(session(example(Example::Launch), Locale::En), Action::Show(View::Effect)));
    let card = part(&html, "assists-card", "</section>");
    let body = part(card, "<tbody", "</tbody>");
    assert_eq!((body.matches("<tr").count(), body.matches("<td").count()), (8, 8 * 8), "nothing beside the pairs");
    assert!(!card.contains("<tfoot"));
    assert!(read(card).contains("cells do not add up"));
    assert!(card.contains("\"sales@1\"") && card.contains("\"assisted-conversions.1.sales@2\""));
}

#[test]
fn verdicts_say_what_the_grid_says() {
    let html = rendered(session(example(Example::Launch), Locale::En));
    let card = part(&html, "verdicts-card", "</section>");
    assert_eq!(card.matches("<li").count(), 8);
    let grid = part(&html, "data-grid=\"channels\"", "</table>");
    for code in ["per-thousand@1", "per-sale@1"] {
        let shown =
            |html| read(&format!("<{}", part(html, &format!("data-explain=\"{code}\""), "</"))).trim().to_owned();
        assert_eq!(shown(card), format!("€{}", shown(grid)), "{code}");
    }
}

#[test]
fn a_missing_figure_says_what_it_waits_for() {
    let plan = session(example(Example::Launch), Locale::En);
    let leads = |of: FigureRef| rendered(reduce(plan.clone(), Action::Explain(of)));
    let whole = leads(FigureRef::total(Figure::Leads));
    let dialog = part(&whole, "<dialog", "</dialog>");
    assert!(read(part(dialog, "say warning", "</p>")).contains("The lead rate is not given."));
    assert!(dialog.contains("data-explain=\"leads@1\""), "an input opens");
    let one = leads(FigureRef::channel(ChannelId(1), Quantity::Figure(Figure::Leads)));
    let terms = read(part(part(&one, "<dialog", "</dialog>"), "class=\"terms\"", "</table>"));
    assert!(terms.contains("Lead rate") && terms.contains("The lead rate is not given."), "{terms}");
}

#[test]
fn an_overlap_above_the_smaller_audience_is_named() {
    // 13,500 of 9,000.
    let said = |share| read(&rendered(with_pairs(&[(1, 4, share)])));
    let told = said("30");
    assert!(told.contains("Impossible overlap: Instagram and Local paper."), "{told}");
    assert!(told.contains("13,500 people using both is more than the smaller audience of 9,000"));
    assert!(!said("15").contains("Impossible overlap"));
    let refused = said("some");
    assert!(refused.contains("“some” is not a number"), "{refused}");
}

#[test]
fn pairs_say_how_well_they_fit_and_narrow_what_is_possible() {
    let (none, some) = (read(&rendered(with_pairs(&[]))), [(1, 2, "40"), (1, 3, "10"), (1, 4, "5"), (2, 3, "10")]);
    let some = read(&rendered(with_pairs(&some)));
    assert!(some.contains("Fit to the pairs entered (4)") && !none.contains("Fit to the pairs entered"));
    assert!(some.contains("Possible range, these overlaps") && !none.contains("Possible range, these overlaps"));
}

#[test]
fn a_pair_shows_from_both_sides() {
    let html = rendered(with_pairs(&[(1, 2, "40")]));
    // 40 % of 45,000 are 18,000, and these 42.9 % of 42,000.
    assert!(html.contains("value=\"40\"") && html.contains("value=\"42.9\""));
    assert_eq!(html.matches("fitted").count(), 10, "the other pairs are estimated");
    let html = rendered(reduce(with_pairs(&[(1, 2, "40")]), Action::ShowPairs(PairForm::People)));
    assert_eq!(html.matches("value=\"18,000\"").count(), 2);
}

#[test]
fn texts_of_the_calendar_are_refused_where_they_stand() {
    let calendar = reduce(cafe(), Action::Show(View::Calendar));
    let field = |field| Field::Channel(ChannelId(1), field);
    let time = rendered(typed(calendar.clone(), field(ChannelField::Persistence), "101"));
    assert!(read(part(&time, "class=\"refusal\"", "</span>")).contains("must be between"));
    let week = rendered(typed(calendar.clone(), field(ChannelField::Week(0)), "lots"));
    let said = read(part(&week, "id=\"note-field-week-1-0\"", "</tr>"));
    assert!(said.contains("“lots” is not a number") && said.contains("last valid value, 137.50"), "{said}");
    let locked = reduce(calendar, Action::EditChannel(ChannelId(1), ChannelEdit::Locked(true)));
    let above = rendered(typed(locked, field(ChannelField::Week(0)), "551"));
    assert!(read(&above).contains("The budget is locked at €550"));
}

#[test]
fn last_week_reaches_what_the_key_figure_says() {
    let even = Action::EditChannel(ChannelId(1), ChannelEdit::Pattern(Shape::Even));
    let html = rendered(reduce(reduce(cafe(), even), Action::Show(View::Calendar)));
    let reach = |html| read(part(part(html, "data-explain=\"reach\"", "</button>"), ">", "</span>"));
    let (strip, foot) = (reach(&html), reach(part(&html, "<tfoot", "</tfoot>")));
    assert!(strip == foot && strip.starts_with(|c: char| c.is_ascii_digit()), "{strip} and {foot}");
}
