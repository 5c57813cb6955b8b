use super::*;
use crate::scenario::{BuyingModel, Channel, ChannelId, Platform, Rate};
use crate::sheets::{PriceStage, Tax};
use crate::units::Money;

fn empty() -> Scenario {
    Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4).unwrap(), Locale::En)
}

fn reading(text: &str) -> Reading {
    read(&PlanDraft::of_text(text), &empty(), Locale::En)
}

fn answered(text: &str, stage: PriceStage, tax: Tax, vat_rate: &str) -> Reading {
    let setup = Setup { stage: Some(stage), tax: Some(tax), vat_rate: vat_rate.into(), ..Setup::default() };
    read(&PlanDraft { text: text.into(), setup }, &empty(), Locale::En)
}

fn refused(reading: &Reading) -> Vec<(usize, usize, &str)> {
    reading.refused.iter().map(|cell| (cell.row, cell.column, cell.text.as_str())).collect()
}

#[test]
fn a_heading_is_found_below_a_block_and_can_be_corrected() {
    let text = "Client\tBakery\nBudget\t2,400\n\t\nChannel\tRate\tCost\nInstagram\t6\t600\n";
    assert_eq!(reading(text).heading, Some(3));
    let draft = PlanDraft { text: text.into(), setup: Setup { heading: Some(None), ..Setup::default() } };
    assert_eq!(read(&draft, &empty(), Locale::En).heading, None);
    let roles = vec![(1, Role::Cost), (2, Role::LeftOut)];
    let draft = PlanDraft { text: text.into(), setup: Setup { roles, ..Setup::default() } };
    assert_eq!(read(&draft, &empty(), Locale::En).lines[0].channel.budget, Money::new(600).unwrap());
}

#[test]
fn questions_are_asked_where_no_heading_answers() {
    let asks = |text: &str| {
        let reading = reading(text);
        let asks = |question| reading.asks.contains(&question);
        (asks(Question::PriceStage), asks(Question::Tax), asks(Question::VatRate), reading.is_ready())
    };
    assert_eq!(asks("Channel\tNet cost excl. VAT\nTikTok\t600"), (false, false, false, true));
    assert_eq!(asks("Channel\tCost\nTikTok\t600"), (true, true, false, false));
    assert_eq!(asks("Channel\tNet cost incl. VAT\nTikTok\t600"), (false, false, true, false));
    assert_eq!(asks("Channel\tNet cost, VAT 21% incl. VAT\nTikTok\t600"), (false, false, true, true));
    // The line above the heading answers for all of them.
    assert_eq!(asks("Amounts incl. VAT\t\nChannel\tNet cost\nTikTok\t600"), (false, false, true, false));
}

#[test]
fn amounts_with_vat_become_net_ones() {
    let made = answered("Channel\tNet price\tNet cost\nTikTok\t6.10\t122", PriceStage::Net, Tax::With, "22");
    let channel = &made.lines[0].channel;
    assert_eq!((channel.price().unwrap().value.get(), channel.budget.minor()), (5.0, 10_000));
    assert_eq!(made.plan(&empty()).costs.vat, Share::new(0.22).ok());
}

#[test]
fn list_prices_are_converted_and_their_discount_kept() {
    for text in [
        "Channel\tList price\tDiscount\tNet cost\nTikTok\t8.00\t10%\t3,600",
        "Channel\tGross rate\tDiscount %\tGross cost\nTikTok\t8.00\t10\t4,000",
        "Channel\tGross rate\tGross cost\tNet cost\nTikTok\t8.00\t4,000\t3,600",
        "Channel\tGross rate\tNet rate\tNet cost\nTikTok\t8.00\t7.20\t3,600",
    ] {
        let reading = answered(text, PriceStage::Net, Tax::Without, "");
        let channel = &reading.lines[0].channel;
        assert_eq!(channel.net_price(Currency::Eur), Some(7.2), "{text}");
        assert_eq!((Some(channel.discounts.rate()), channel.budget.minor()), (Share::new(0.1).ok(), 360_000), "{text}");
        assert!(reading.remarks.contains(&Remark::ListPrices), "{text}");
    }
    let typed = Setup { tax: Some(Tax::Without), discount: "20".into(), ..Setup::default() };
    let draft = PlanDraft { text: "Channel\tGross cost\nTikTok\t1,000".into(), setup: typed };
    let reading = read(&draft, &empty(), Locale::En);
    assert!(reading.asks.contains(&Question::Discount));
    assert_eq!(
        (reading.lines[0].channel.budget.minor(), reading.lines[0].channel.discounts.rate().get()),
        (80_000, 0.2)
    );
}

#[test]
fn cells_that_are_no_values_are_refused_one_by_one() {
    let text =
        "Channel\tBuying model\tNet price\tNet cost\tStart\nTikTok\tbarter\t6\t600\tsoon\nReddit\tCPM\t12%\t£300\t";
    let reading = answered(text, PriceStage::Net, Tax::Without, "");
    let expected = [(1, 1, "barter"), (1, 2, "6"), (1, 4, "soon"), (2, 2, "12%"), (2, 3, "£300")];
    let mut found = refused(&reading);
    found.sort_unstable();
    assert_eq!(reading.currency, Currency::Gbp, "the only sign of the table");
    assert_eq!(found, [(1, 1, "barter"), (1, 2, "6"), (1, 4, "soon"), (2, 2, "12%")]);
    let euro = text.replace("600", "€600").replace("\t6\t", "\t€6\t");
    let euro = answered(&euro, PriceStage::Net, Tax::Without, "");
    assert_eq!((euro.currency, refused(&euro).len()), (Currency::Eur, expected.len()));
    assert!(euro.refused.iter().any(|cell| cell.why == CellError::Currency(Currency::Gbp)));
    assert_eq!(euro.lines[0].channel.budget.minor(), 60_000, "the rest is taken");
    assert_eq!(euro.lines[0].channel.price(), None, "the unit of its price is not known");
}

#[test]
fn counts_are_compared_with_what_the_money_buys() {
    let contacts = |count: &str| {
        let text = format!("Channel\tBuying model\tNet price\tNet cost\tImpressions\nTikTok\tCPM\t6\t600\t{count}");
        answered(&text, PriceStage::Net, Tax::Without, "").remarks
    };
    assert_eq!(contacts("100,000"), []);
    assert_eq!(contacts("10,000"), [Remark::ContactsDiffer { row: 1, table: 10_000.0, follows: 100_000.0 }]);
    let text = "Channel\tBuying model\tNet price\tNet cost\tClicks\nGoogle Search\tCPC\t0.5\t100\t300";
    let remarks = answered(text, PriceStage::Net, Tax::Without, "").remarks;
    assert_eq!(remarks, [Remark::ClicksDiffer { row: 1, table: 300.0, follows: 200.0 }]);
    let text = "Channel\tGross cost\tDiscount\tNet cost\nTikTok\t1000\t10%\t800";
    let remarks = answered(text, PriceStage::Net, Tax::Without, "").remarks;
    assert_eq!(remarks, [Remark::CostsDiffer { row: 1, table: 800.0, follows: 900.0 }]);
}

#[test]
fn totals_are_left_out_and_compared() {
    let remarks = |total: &str| {
        let text = format!("Channel\tNet cost\nTikTok\t600\nReddit\t300\nTotal\t{total}");
        let reading = answered(&text, PriceStage::Net, Tax::Without, "");
        assert_eq!(reading.lines.len(), 2);
        reading.remarks
    };
    assert_eq!(remarks("900"), [Remark::TotalAgrees { row: 3, sum: 900.0 }]);
    assert_eq!(remarks("950"), [Remark::TotalDiffers { row: 3, column: 1, total: 950.0, sum: 900.0 }]);
    let groups = "Channel\tNet cost\nTikTok\t600\nSubtotal\t600\nReddit\t300\nSubtotal\t300\nTotal\t900";
    let remarks = answered(groups, PriceStage::Net, Tax::Without, "").remarks;
    assert!(remarks.iter().all(|remark| matches!(remark, Remark::TotalAgrees { .. })) && remarks.len() == 3);
}

#[test]
fn headings_between_rows_are_left_out_aloud() {
    let text = "Channel\tNet cost\nSocial media\t\nTikTok\t600\nReddit\t\n";
    let reading = answered(text, PriceStage::Net, Tax::Without, "");
    assert_eq!(reading.lines.len(), 2, "a platform without an amount is a channel");
    assert_eq!(reading.remarks, [Remark::RowLeftOut { row: 1 }]);
}

#[test]
fn days_become_weeks_of_the_plan() {
    let text = "Channel\tNet cost\tStart\tEnd\nTikTok\t600\t2027-03-01\t2027-03-28\nReddit\t300\t8.3.2027\t14/03/2027";
    let reading = answered(text, PriceStage::Net, Tax::Without, "");
    let plan = reading.plan(&empty());
    assert_eq!((plan.start.civil(), plan.weeks.get()), ((2027, 3, 1), 4));
    let weeks = |at: usize| plan.channels[at].flight.span(plan.weeks);
    assert_eq!((weeks(0), weeks(1)), ((0, 4), (1, 2)));
    // A plan with channels keeps its weeks, and refuses other days.
    let channel = Channel::new(ChannelId(1), Platform::Vk, BuyingModel::Cpm);
    let begun = Scenario { channels: vec![channel], ..empty() };
    let draft = PlanDraft { text: text.replace("2027-03-01", "2027-01-11"), setup: Setup::default() };
    let reading = read(&draft, &begun, Locale::En);
    assert_eq!(refused(&reading), [(1, 3, "2027-03-28"), (2, 2, "8.3.2027"), (2, 3, "14/03/2027")]);
    let plan = reading.plan(&begun);
    assert_eq!((plan.start, plan.weeks, plan.channels.len()), (begun.start, begun.weeks, 3));
    assert_eq!(plan.channels[1].flight.span(plan.weeks), (1, 4));
    let period =
        answered("Channel\tNet cost\tPeriod\nTikTok\t600\t1.3.2027 – 14.3.2027", PriceStage::Net, Tax::Without, "");
    assert_eq!(period.plan(&empty()).weeks.get(), 2);
}

#[test]
fn a_table_without_a_heading_is_told_by_its_content() {
    let roles = |text: &str| (reading(text).heading, reading(text).roles);
    let four = "Instagram\tCPM\t6,20\t600\nFlyers\tvast\t300\t300";
    assert_eq!(roles(four), (None, vec![Role::Name, Role::Model, Role::Price, Role::Cost]));
    assert_eq!(roles("Instagram\t600\nFacebook\t300"), (None, vec![Role::Name, Role::Cost]));
    assert_eq!(roles("Instagram\nFacebook"), (None, vec![Role::Name]));
    assert_eq!(reading("Instagram\nFacebook").lines.len(), 2);
    // Without a word for it, a price that is the whole cost is a flat fee.
    let models: Vec<_> =
        reading("Instagram\t6\t600\nFlyers\t300\t300").lines.iter().map(|l| l.channel.buying()).collect();
    assert_eq!(models, [Some(BuyingModel::Cpm), Some(BuyingModel::Flat)]);
}

#[test]
fn cells_tell_the_buying_model_where_its_heading_does_not() {
    let models = |text: &str| {
        let reading = answered(text, PriceStage::Net, Tax::Without, "");
        assert!(reading.refused.is_empty(), "{text}: {:?}", reading.refused);
        let told = |line: &Line| {
            (line.channel.buying().unwrap(), line.channel.price().unwrap().value.get(), line.channel.budget.minor())
        };
        (reading.roles.clone(), reading.lines.iter().map(told).collect::<Vec<_>>())
    };
    let lines = |comma: bool| {
        let text = "Google Search\tCPC\t0.40\t500\nRadio 538\tCPM\t5\t600\nTikTok\tCPV\t0.02\t700";
        if comma { text.replace('.', ",") } else { text.to_owned() }
    };
    let expected = [(BuyingModel::Cpc, 0.4, 50_000), (BuyingModel::Cpm, 5.0, 60_000), (BuyingModel::Cpv, 0.02, 70_000)];
    let roles = [Role::Name, Role::Model, Role::Price, Role::Cost];
    for heading in ["Model", "Type", "Pricing", "Buy", "", "Price type", "Cost type", "Cost per", "Unit"] {
        let (found, made) = models(&format!("Channel\t{heading}\tPrice\tBudget\n{}", lines(false)));
        assert_eq!((found, made), (roles.to_vec(), expected.to_vec()), "{heading:?}");
        let (found, made) = models(&format!("Kanaal\t{heading}\tTarief\tBudget\n{}", lines(true)));
        assert_eq!((found, made), (roles.to_vec(), expected.to_vec()), "{heading:?}");
    }
    let words = "Площадка\tТип\tЦена\tБюджет\nVK\tза клик\t12\t500\nРадио\tЦена за 1000 показов\t90\t600\nТВ\t\t5\t700";
    assert_eq!(models(words).1[..2], [(BuyingModel::Cpc, 12.0, 50_000), (BuyingModel::Cpm, 90.0, 60_000)]);
    // A heading that is known has its way, goals are counted in clicks, and a sentence is no name.
    let role = |text: &str| reading(text).roles[1];
    assert_eq!(role("Channel\tFormat\tPrice\tBudget\nTikTok\tCPM\t5\t600"), Role::Detail);
    assert_eq!(role("Channel\tKPI\tPrice\tBudget\nTikTok\tClicks\t5\t600\nReddit\tLeads\t5\t600"), Role::LeftOut);
    assert_eq!(role("Channel\tWhat\tBudget\nTikTok\tA film that is bought per view this time\t600"), Role::LeftOut);
    assert_eq!(role("Channel\tWhat\tBuying model\tBudget\nTikTok\tCPM\tCPV\t600"), Role::LeftOut);
    assert_eq!(role("Channel\tPrice\tBudget\nTikTok\tCPM 5\t600"), Role::Price);
}

#[test]
fn details_and_remarks_go_to_the_note() {
    let text = "Channel\tFormat\tTargeting\tNet cost\tNotes\nTikTok\t9:16\t18–24\t600\tconfirmed";
    let note = answered(text, PriceStage::Net, Tax::Without, "").lines[0].channel.note.to_string();
    assert_eq!(note, "9:16 · 18–24\nconfirmed");
}

#[test]
fn groups_and_production_have_columns() {
    for (group, production) in [("Group", "Production"), ("Groep", "Productiekosten"), ("Группа", "Продакшн")]
    {
        let text = format!("Channel\t{group}\tNet cost\t{production}\nTikTok\tSummer\t600\t150\nReddit\t\t300\t");
        let reading = answered(&text, PriceStage::Net, Tax::Without, "");
        assert_eq!(reading.roles, [Role::Name, Role::Group, Role::Cost, Role::Production]);
        let made = |at: usize| (reading.lines[at].channel.group.as_str(), reading.lines[at].channel.production.minor());
        assert_eq!((made(0), made(1)), (("Summer", 15_000), ("", 0)), "{group}");
    }
    // With VAT in it, as any amount.
    let made = answered("Channel\tProduction\nTikTok\t122", PriceStage::Net, Tax::With, "22");
    assert_eq!(made.lines[0].channel.production.minor(), 10_000);
}

#[test]
fn media_are_the_group_or_the_only_names() {
    let reading = answered("Medium\tChannel\tNet cost\nSocial\tTikTok\t600", PriceStage::Net, Tax::Without, "");
    let channel = &reading.lines[0].channel;
    assert_eq!((channel.group.as_str(), channel.name.as_str()), ("Social", "TikTok"));
    let alone = answered("Medium\tNet cost\nTikTok\t600", PriceStage::Net, Tax::Without, "");
    assert_eq!((alone.roles[0], alone.lines[0].channel.name.as_str()), (Role::Name, "TikTok"));
}

#[test]
fn an_audience_is_a_number_or_a_note() {
    for heading in ["Audience", "Doelgroep", "Целевая аудитория", "Target group"] {
        let of = |cell: &str| {
            let text = format!("Channel\t{heading}\tNet cost\nTikTok\t{cell}\t600");
            let channel = answered(&text, PriceStage::Net, Tax::Without, "").lines[0].channel.clone();
            (channel.audience.map(|people| people.value.get()), channel.note.to_string())
        };
        assert_eq!(of("250,000"), (Some(250_000.0), String::new()), "{heading}");
        assert_eq!(of("Women 25–54"), (None, String::from("Women 25–54")), "{heading}");
    }
}

#[test]
fn a_text_between_semicolons_is_a_table() {
    let reading = answered("Channel;Net cost\nTikTok;600\nReddit;300\n", PriceStage::Net, Tax::Without, "");
    assert_eq!((reading.lines.len(), &reading.roles[..]), (2, &[Role::Name, Role::Cost][..]));
}

#[test]
fn clicks_give_the_click_rate() {
    let text = "Channel\tBuying model\tNet price\tNet cost\tClicks\nTikTok\tCPM\t6\t600\t500";
    let rates = answered(text, PriceStage::Net, Tax::Without, "").lines[0].channel.rates;
    assert_eq!(rates.value(Rate::Click), Some(0.005));
}

#[test]
fn units_and_price_give_a_budget() {
    let text = "Channel\tBuying model\tNet price\tQuantity\nTikTok\tCPM\t6\t100,000\nRadio\tflat\t50\t10";
    let lines = answered(text, PriceStage::Net, Tax::Without, "").lines;
    assert_eq!((lines[0].channel.budget.minor(), lines[1].channel.budget.minor()), (60_000, 50_000));
}

#[test]
fn channels_beyond_the_room_of_a_plan_are_counted() {
    let rows = vec!["Site\t5"; CHANNELS_MAX + 3].join("\n");
    let reading = answered(&format!("Channel\tNet cost\n{rows}"), PriceStage::Net, Tax::Without, "");
    assert_eq!(reading.lines.len(), CHANNELS_MAX);
    assert_eq!(reading.remarks, [Remark::TooManyRows { count: 3 }]);
}

#[test]
fn exports_of_results_are_no_plans() {
    let reading = reading("Campaign\tCost\tImpr.\tClicks\nBrand\t1,204.50\t48,180\t2,409");
    assert!(reading.is_export && reading.lines.is_empty() && !reading.is_ready());
}
