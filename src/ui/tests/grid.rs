//! The channel grid, and the findings below it.

use super::*;
use crate::session::{Block, BlockChange, change_shown_block};

#[test]
fn rows_stand_sorted_and_in_groups_with_subtotals() {
    for locale in Locale::ALL {
        let mut page = session(example(Example::Launch), locale);
        let arranged = |page: &Session, group_by: Option<GroupBy>, sort: Option<Sort>| {
            let arrangement = Arrangement { sort, group_by, filter: String::new() };
            rendered(reduce(page.clone(), Action::Arrange(arrangement)))
        };
        let names = |html: &str| -> Vec<usize> {
            let ids = html.split("data-channel=\"").skip(1);
            ids.filter_map(|rest| rest.split('"').next()?.parse().ok()).collect()
        };
        assert_eq!(names(&arranged(&page, None, None)), [1, 2, 3, 4, 5, 6, 7, 8]);
        let falling = arranged(&page, None, Some(Sort { by: SortBy::Budget, falls: true }));
        let budget = |id: &usize| page.scenario().channel(ChannelId(u32::try_from(*id).unwrap())).unwrap().budget;
        let budgets: Vec<_> = names(&falling).iter().map(budget).collect();
        assert!(budgets.len() == 8 && budgets.is_sorted_by(|one, next| one >= next), "{budgets:?}");
        for by in GroupBy::ALL {
            let html = arranged(&page, Some(by), None);
            assert_eq!(names(&html).len(), 8, "{by:?}");
            assert!(html.contains("group-head"), "{by:?}");
        }
        // A group of all channels has the figures of the whole.
        page.history = History::new(Rc::new(
            page.scenario().channels.iter().fold(Scenario::clone(page.scenario()), |plan, channel| {
                plan.with_channel(channel.id, ChannelEdit::Group(Text::cut("All")))
            }),
        ));
        let html = arranged(&page, Some(GroupBy::Group), None);
        let cells = |html: &str| -> Vec<String> {
            let cells = html.split("<td").filter(|cell| cell.contains("data-label")).map(read);
            cells.map(|cell| cell.rsplit('>').next().unwrap_or_default().replace('*', "")).collect()
        };
        let (head, foot) = (part(&html, "group-head", "</tr>"), part(&html, "<tfoot", "</tfoot>"));
        assert_eq!(cells(head), cells(foot));
    }
}

/// Headings of a table as they are copied: the unit behind a comma.
fn copied_headings(html: &str) -> Vec<String> {
    let without_tags = |html: &str| {
        let texts = html.split('<').map(|tag| tag.split_once('>').map_or(tag, |(_, text)| text));
        texts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    // The row of months above is no row of headings.
    let html = html
        .split_once("class=\"months")
        .map_or(html, |(_, rest)| rest.split_once("</tr>").map_or("", |(_, rest)| rest));
    let heads = html.split("<th ").skip(1).filter_map(|rest| rest.split("</th>").next());
    let heads = heads.filter(|head| !head.contains("data-aside")).map(|head| {
        let (text, unit) = head.split_once("<span class=\"unit\">").unwrap_or((head, ""));
        let (text, unit) = (without_tags(&format!("<th {text}")), without_tags(&format!("<span>{unit}")));
        if unit.is_empty() { text } else { format!("{text}, {unit}") }
    });
    heads.collect()
}

#[test]
fn the_headings_that_are_shown_are_no_values_when_they_are_pasted() {
    for locale in Locale::ALL {
        let plan = session(example(Example::Cafe), locale);
        let calendar = reduce(plan.clone(), Action::Show(View::Calendar));
        for (page, field) in [(plan, ChannelField::Budget), (calendar, ChannelField::Week(0))] {
            let html = rendered(page.clone());
            let table = if field == ChannelField::Budget { "data-grid=\"channels\"" } else { "data-grid=\"weeks\"" };
            let heads = copied_headings(part(part(&html, table, "</table>"), "<thead", "</thead>"));
            let from = Field::Channel(ChannelId(1), field);
            let change = BlockChange::Paste(format!("{}\n\t\n", heads.join("\t")));
            let block = Block { from, to: from, rows: Vec::new(), change };
            let changed = change_shown_block(&page, &words(locale), &block);
            assert!(heads.len() > 6 && changed.headings >= heads.len(), "{locale:?}: {heads:?}, {}", changed.headings);
            assert!(changed.refused.is_empty(), "{locale:?}: {:?}", changed.refused);
        }
    }
}

#[test]
fn findings_are_one_list_below_the_grid_and_lead_to_their_fields() {
    let mut plan = example(Example::Cafe);
    for channel in &mut plan.channels {
        channel.audience = None;
    }
    let count = plan.channels.len();
    for locale in Locale::ALL {
        let html = rendered(session(plan.clone(), locale));
        sound(&html);
        let grid = part(&html, "data-grid=\"channels\"", "</table>");
        assert!(!grid.contains("class=\"finding\""), "no finding parts the rows");
        let card = part(&html, "findings-card", "</section>");
        assert!(card.matches("<summary").count() >= 1 && card.matches("class=\"link go\"").count() >= count);
    }
    let english = rendered(session(plan, Locale::En));
    assert!(
        read(part(&english, "findings-card", "</section>")).contains(&format!("{count} channels have no audience."))
    );
    let empty = Scenario::empty(Currency::Eur, Date::from_days(20_000).unwrap(), Locale::En);
    assert!(!rendered(session(empty, Locale::En)).contains("findings-card"));
}

#[test]
fn how_a_text_was_read_stands_at_its_field() {
    for locale in Locale::ALL {
        let text = if locale == Locale::En { "1.234" } else { "1,234" };
        let open = reduce(session(example(Example::Cafe), locale), Action::Toggle(ChannelId(1)));
        for field in [ChannelField::Price, ChannelField::Audience] {
            let html = rendered(typed(open.clone(), Field::Channel(ChannelId(1), field), text));
            sound(&html);
            assert!(html.contains("role=\"status\"") && html.contains(" 1234</button>"), "{field:?} in {locale:?}");
        }
        let period = PlanField::Period { row: 0, column: PeriodColumn::Reach };
        let effect = reduce(open, Action::Show(View::Effect));
        let html = rendered(typed(effect, Field::Plan(period), text));
        assert!(html.contains(" 1234</button>"), "{locale:?}");
    }
    let said = |text| {
        read(&rendered(typed(cafe(), Field::Channel(ChannelId(4), ChannelField::Budget), text))).replace('\n', "")
    };
    assert!(said("600+50").contains("= 650.00"));
    assert!(
        said("12%").contains("12% of €1,300.00, the net media of the other channels, is 156.00."),
        "{}",
        said("12%")
    );
}

#[test]
fn every_field_of_the_grid_bears_its_address() {
    let html = rendered(reduce(cafe(), Action::Toggle(ChannelId(1))));
    for field in ["field-name-1", "field-price-2", "field-budget-4", "field-audience-1"] {
        assert!(html.contains(&format!("data-field=\"{field}\"")), "{field}");
    }
    let choice = part(&html, "data-grid=\"channels\"", "</table>")
        .split("<select")
        .nth(1)
        .and_then(|rest| rest.split('>').next())
        .unwrap_or_default();
    assert!(choice.contains("data-row=\"0\"") && choice.contains("data-column="), "{choice}: arrows reach it");
}

#[test]
fn a_channel_keeps_its_colour_when_others_go_or_are_sorted() {
    // The mark that stands before each name in a table, by channel.
    let marks = |html: &str| -> Vec<(String, String)> {
        let rows = html.split("data-channel=\"").skip(1);
        let mark =
            |row: &str| row.split("class=\"chip ").nth(1).and_then(|rest| rest.split('"').next().map(str::to_owned));
        let marked = rows.filter_map(|row| Some((row.split('"').next()?.to_owned(), mark(row)?)));
        let mut marked: Vec<_> = marked.collect();
        marked.sort();
        marked
    };
    for view in [View::Plan, View::Calendar] {
        let page = reduce(session(example(Example::Launch), Locale::En), Action::Show(view));
        let before = marks(&rendered(page.clone()));
        // The calendar has them in two tables.
        assert!(before.len() == if view == View::Plan { 8 } else { 16 }, "{view:?}: {before:?}");
        let gone = reduce(page.clone(), Action::RemoveChannel(ChannelId(3)));
        let left: Vec<_> = before.iter().filter(|(id, _)| id != "3").cloned().collect();
        assert_eq!(marks(&rendered(gone)), left, "{view:?}");
        let sort = Some(Sort { by: SortBy::Budget, falls: true });
        let sorted = Arrangement { sort, group_by: None, filter: String::new() };
        assert_eq!(marks(&rendered(reduce(page, Action::Arrange(sorted)))), before, "{view:?}");
    }
}

#[test]
fn what_follows_from_posts_is_not_typed() {
    let turned = |to: ChannelType| reduce(cafe(), Action::EditChannel(ChannelId(1), ChannelEdit::ChannelType(to)));
    let row = |session: Session| part(&rendered(session), "class=\"row\"", "</tr>").to_owned();
    let influencer = row(turned(ChannelType::Influencer));
    assert!(
        influencer.contains("data-column=\"1\"") && !influencer.contains("data-column=\"2\""),
        "a price, no budget"
    );
    let content = row(turned(ChannelType::Content));
    assert!(!content.contains("data-column=\"1\""), "nothing is bought");
    assert!(content.contains("No paid media here"));
}
