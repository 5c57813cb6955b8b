//! How many people, how often: the Reach view.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};
use thirtyfour::Key;

use crate::harness::journey;
use crate::look::Look;

#[test]
fn charts_answer_keys_show_their_table_and_follow_the_overlap() {
    journey(Look::WIDE, async |page| {
        page.open(&link::encode(&example(Example::Cafe))).await;
        page.click(".tabs button:nth-of-type(2)").await;
        page.wait_for(".chart svg").await;
        assert_eq!(page.find_all(".chart > svg").await.len(), 2);
        page.run("document.querySelector('.chart-area').focus();", vec![]).await;
        page.key(Key::Right).await;
        page.key(Key::Right).await;
        page.wait_text(".readout", "reaches").await;
        page.wait_for(".overlay circle").await;
        page.click(".chart-card .btn.square").await;
        assert!(page.find_all(".chart-table tbody tr").await.len() > 8);
        let reach = page.text_of(".kpi:nth-of-type(3) .value").await;
        page.click(".overlap-card .seg button:nth-of-type(2)").await;
        page.type_into("#universe", "52000").await;
        page.key(Key::Enter).await;
        assert_ne!(page.text_of(".kpi:nth-of-type(3) .value").await, reach, "a smaller universe meets the same people");
        page.assert_quiet().await;
    });
}
