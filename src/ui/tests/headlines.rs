//! Headlines, ranks and targets: they say what all figures bear out, and what they leave out.

use super::*;
use crate::scenario::{BuyingModel, Channel, KpiTarget, Pattern, Rate, Sourced};
use crate::units::{Goal, People, Price, Weeks};

/// A channel bought by contacts: price, budget, click rate.
type Bought<'a> = (&'a str, f64, i64, Option<f64>);

/// A plan of channels that are bought by contacts, over 2 weeks.
fn bought(channels: &[Bought<'_>]) -> Scenario {
    let whole = example(Example::Launch);
    let base = whole.channels.first().cloned().unwrap();
    let mut plan = Scenario { channels: Vec::new(), weeks: Weeks::new(2).unwrap(), kpis: Vec::new(), ..whole };
    for (id, (name, price, budget, click)) in (1..).map(ChannelId).zip(channels) {
        plan.channels.push(Channel { id, name: Text::cut(name), ..base.clone() });
        let edits = [
            ChannelEdit::BuyingModel(BuyingModel::Cpm),
            ChannelEdit::Price(Price::new(*price).ok()),
            ChannelEdit::Budget(Money::new(*budget).unwrap()),
            ChannelEdit::Rate(Rate::Click, click.map(|rate| Share::new(rate).unwrap())),
            ChannelEdit::Rate(Rate::Lead, None),
            ChannelEdit::Rate(Rate::Sale, None),
        ];
        plan = edits.into_iter().fold(plan, |plan, edit| plan.with_channel(id, edit));
    }
    plan
}

fn shown(plan: Scenario, view: View) -> String {
    rendered(reduce(session(plan, Locale::En), Action::Show(view)))
}

/// Title and subtitle of a chart.
fn said(html: &str, chart: &str) -> (String, String) {
    let card = part(html, &format!("data-chart=\"{chart}\""), "</section>");
    let (title, subtitle) = (part(card, "<h2", "</h2>"), part(card, "<p", "</p>"));
    (read(&format!("<{title}")), read(&format!("<{subtitle}")))
}

#[test]
fn ties_are_no_superlative() {
    let title = |prices: &[f64]| {
        let names = ["A", "B", "C", "D"];
        let channels: Vec<Bought<'_>> =
            prices.iter().zip(names).map(|(price, name)| (name, *price, 100_000, None)).collect();
        said(&shown(bought(&channels), View::Plan), "contact-costs").0
    };
    let name = words(Locale::En).text("figure-per-thousand");
    assert_eq!(title(&[10.0, 20.0, 30.0]), "A is cheapest, C most expensive");
    assert_eq!(title(&[10.0, 10.0, 30.0]), "C is most expensive");
    assert_eq!(title(&[10.0, 30.0, 30.0]), "A is cheapest");
    assert_eq!(title(&[10.0, 10.001]), format!("{name}: €10.00 on every channel"));
    assert_eq!(title(&[10.0, 10.0, 30.0, 30.0]), format!("{name} by channel"));
    assert_eq!(title(&[10.0]), title(&[20.0]), "of one channel there is none");
    let html = shown(bought(&[("A", 10.0, 100_000, None), ("B", 10.0, 100_000, None)]), View::Plan);
    let sentences = read(part(&html, "class=\"verdicts\"", "</ul>"));
    assert_eq!(sentences.matches("Shared rank 1 of 2 by cost per contact").count(), 2, "{sentences}");
    let alone = shown(bought(&[("A", 10.0, 100_000, None), ("B", 0.0, 100_000, None)]), View::Plan);
    assert!(read(part(&alone, "class=\"verdicts\"", "</ul>")).contains("no other channel has this cost"));
}

#[test]
fn headlines_name_what_they_leave_out_and_how_much_is_left() {
    // Clicks are known of 60 per cent of the money.
    let plan = bought(&[("A", 10.0, 400_000, Some(0.01)), ("B", 20.0, 200_000, Some(0.02)), ("C", 5.0, 400_000, None)]);
    let html = rendered(reduce(session(plan, Locale::En), Action::RankBy(Figure::PerClick)));
    let (title, subtitle) = said(&html, "contact-costs");
    assert_eq!(
        title,
        format!(
            "{}: €1.00 on every channel (channels with 60% of net media)",
            words(Locale::En).text("figure-per-click")
        )
    );
    assert!(subtitle.ends_with("; excludes C"), "{subtitle}");
    let (title, subtitle) = said(&html, "shares");
    assert!(
        !title.contains('%') && subtitle.ends_with("; excludes C"),
        "{title}: 4,000 and 2,000 clicks for 4,000 and 2,000"
    );
    let plan = bought(&[("A", 10.0, 400_000, Some(0.01)), ("B", 20.0, 200_000, Some(0.04)), ("C", 5.0, 400_000, None)]);
    let html = rendered(reduce(session(plan, Locale::En), Action::RankBy(Figure::PerClick)));
    assert_eq!(said(&html, "contact-costs").0, "B is cheapest, A most expensive (channels with 60% of net media)");
    assert_eq!(said(&html, "shares").0, "B: 33% of the budget, 50% of clicks (channels with 60% of net media)");
    let title = read(&format!("<{}", part(&html, "id=\"verdicts-title\"", "</h2>")));
    assert!(title.ends_with("Cheapest clicks: B (channels with 60% of net media)"), "{title}");
    let foot = read(part(&html, "class=\"grid-foot\"", "</section>"));
    assert!(foot.contains("channels with 60% of net media; excludes C"), "{foot}");
}

/// One channel of six has leads, of 15 per cent of the money: no headline, rank or share speaks of leads.
#[test]
fn of_one_channel_there_is_no_headline() {
    let mut channels = vec![("Search", 20.0, 35_000, Some(0.05))];
    channels.extend(["B", "C", "D", "E", "F"].map(|name| (name, 10.0, 39_000, Some(0.01))));
    let mut plan = bought(&channels);
    plan = plan.with_channel(ChannelId(1), ChannelEdit::Rate(Rate::Lead, Some(Share::new(0.075).unwrap())));
    let results = PlanResults::of(Rc::new(plan.clone()));
    assert_eq!(results.forecast.main_effect(), Figure::Clicks, "what most of the money knows");
    let begun = session(plan, Locale::En);
    let html = rendered(reduce(begun.clone(), Action::RankBy(Figure::PerLead)));
    assert!(!said(&html, "contact-costs").0.contains("Search"));
    let html = rendered(reduce(begun, Action::CompareResult(Figure::Leads)));
    let (title, subtitle) = said(&html, "shares");
    assert!(!title.contains("Search") && subtitle.contains("; excludes B, C, D and 2 more"), "{title}: {subtitle}");
    let grid = read(part(&html, "data-grid=\"channels\"", "</table>"));
    assert!(!grid.contains("100.0"), "no share of one channel");
}

/// Contacts unknown, leads and sales known: the funnel begins with leads, and the plan's figures stand in it.
#[test]
fn the_funnel_of_the_plan_begins_with_the_first_step_that_is_known() {
    let mut plan = bought(&[("K", 10.0, 500_000, None)]);
    let edits = [
        ChannelEdit::BuyingModel(BuyingModel::Cpl),
        ChannelEdit::Price(Price::new(50.0).ok()),
        ChannelEdit::Rate(Rate::Sale, Some(Share::new(0.2).unwrap())),
        ChannelEdit::OrderValue(Money::new(25_000).ok()),
        ChannelEdit::Margin(Some(Share::WHOLE)),
    ];
    plan = edits.into_iter().fold(plan, |plan, edit| plan.with_channel(ChannelId(1), edit));
    let check = |plan: Scenario, rows: &[&str], notes: &[&str]| {
        crate::ui::parts::TABLES_FIRST.set(true);
        let html = shown(plan, View::Effect);
        crate::ui::parts::TABLES_FIRST.set(false);
        let card = part(&html, "data-chart=\"funnel\"", "</section>");
        let table = part(card, "<tbody>", "</tbody>");
        let cells = |row: &str| -> Vec<String> {
            let cells = row.split("</t").map(read);
            let cells = cells.map(|cell| cell.trim_start_matches(['d', 'h', '>']).trim().to_owned());
            cells.filter(|cell| !cell.is_empty()).collect()
        };
        let found: Vec<String> = table.split("</tr>").map(|row| cells(row).join(" | ")).collect();
        let found: Vec<&str> = found.iter().map(String::as_str).filter(|row| !row.is_empty()).collect();
        assert_eq!(found, rows);
        for note in notes {
            assert!(read(card).contains(note), "{note}: {}", read(card));
        }
    };
    check(
        plan.clone(),
        &[
            "Leads | 100 | –",
            "Sales | 20 | 20.0% of leads",
            "Revenue | €5,000 | €250.00 each (sales)",
            "Margin | €5,000 | 100.0% of revenue",
        ],
        &[],
    );
    let other = bought(&[("L", 10.0, 100_000, Some(0.1))]).channels[0].clone();
    plan.channels.push(Channel { id: ChannelId(2), ..other });
    plan = plan.with_channel(ChannelId(2), ChannelEdit::LandingRate(Share::WHOLE));
    check(
        plan,
        &[
            "Contacts | 100,000 | –",
            "Clicks | 10,000 | 10.0% of contacts",
            "Visits | 10,000 | 100.0% of clicks",
            "Leads | 100 | –",
            "Sales | 20 | 20.0% of leads",
            "Revenue | €5,000 | €250.00 each (sales)",
            "Margin | €5,000 | 100.0% of revenue",
        ],
        &["Not in leads: L", "Counted from leads on, because earlier steps are unknown: K"],
    );
}

#[test]
fn a_target_and_its_forecast_have_the_same_digits() {
    let words = words(Locale::En);
    let check = |figure, value, target, expected: [&str; 3]| {
        let compared = words.compared(figure, value, target, Currency::Eur);
        assert_eq!([&*compared.value, &*compared.target, &*compared.by], expected, "{figure:?}");
    };
    check(Figure::Romi, -0.099_2, -0.099, ["−9.92%", "−9.90%", "−0.02 pts"]);
    check(Figure::Romi, -0.098_96, -0.099, ["−9.896%", "−9.900%", "+0.004 pts"]);
    check(Figure::Romi, 0.25, 0.1, ["25%", "10%", "+15 pts"]);
    check(Figure::Reach, 499_987.2, 500_000.0, ["499,987", "500,000", "−13"]);
    check(Figure::Leads, 40.46, 40.0, ["40.5", "40.0", "+0.5"]);
    check(Figure::PerThousand, 5.004, 5.0, ["€5.004", "€5.000", "+€0.004"]);
    check(Figure::PerThousand, 5.0, 5.0, ["€5.00", "€5.00", "no difference"]);
    check(Figure::Sales, 12.0, 12.0 * (1.0 + 1e-13), ["12", "12", "no difference"]);
    // On the page: the strip, and the sheet of targets.
    let mut plan = example(Example::Launch);
    let romi = PlanResults::of(Rc::new(plan.clone())).forecast.total.figures.get(Figure::Romi).unwrap();
    let target = libm::floor(romi * 1000.0) / 1000.0;
    plan.kpis = vec![KpiTarget { kpi: Kpi::Romi, value: Some(Goal::new(target).unwrap()) }];
    let html = shown(plan, View::Effect);
    let compared = words.compared(Figure::Romi, romi, target, Currency::Eur);
    let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    let strip = read(part(&html, "class=\"strip", "</dl>"));
    assert!(strip.contains(&plain(&compared.value)), "{strip}");
    assert!(strip.contains(&plain(&format!("target {} met, {}", compared.target, compared.by))), "{strip}");
    let sheet = read(part(&html, "class=\"sheet kpis\"", "</table>"));
    assert!(sheet.contains(&plain(&compared.value)) && sheet.contains(&plain(&compared.by)), "{sheet}");
}

#[test]
fn the_highest_week_is_one_week() {
    let title = |amounts: &[i64]| {
        let mut plan = bought(&[("A", 10.0, 100_000, None)]);
        plan.weeks = Weeks::new(u16::try_from(amounts.len()).unwrap()).unwrap();
        let sum = Money::new(amounts.iter().sum()).unwrap();
        let amounts = amounts.iter().map(|amount| Money::new(*amount).unwrap()).collect();
        plan.channels[0].flight.pattern = Pattern::Custom(amounts);
        plan.channels[0].budget = sum;
        said(&shown(plan, View::Calendar), "spend").0
    };
    let one = title(&[100_000, 200_000, 50_000]);
    assert!(one.starts_with("Highest spend: week of "), "{one}");
    assert_eq!(title(&[200_000, 200_000, 50_000]), "Highest spend: €2,000, in more than one week (2)");
    assert_eq!(title(&[50_000, 50_000]), "€500 in every week");
    assert_eq!(title(&[0, 0]), "Spend by week");
}

/// A thousand more costs 2.1 times the average a person, and the two stand in one sentence.
#[test]
fn the_next_person_stands_beside_the_average() {
    let mut plan = bought(&[("A", 10.0, 1_000_000, None)]);
    let million = People::new(1_000_000.0).unwrap();
    plan.target.population = Some(million);
    plan.weeks = Weeks::new(1).unwrap();
    plan.channels[0] = Channel {
        audience: Some(Sourced::own(million)),
        frequency_cap: None,
        exposure_evenness: crate::units::Evenness::new(1.0).unwrap(),
        on_target_rate: Share::WHOLE,
        viewability: Share::WHOLE,
        ..plan.channels[0].clone()
    };
    let html = shown(plan, View::Reach);
    assert_eq!(
        said(&html, "reach").0,
        "The next €1,000 would reach 23.8k more people, at €0.0420 each; so far €0.0200 on average"
    );
}
