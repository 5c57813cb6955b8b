//! Choice of a channel's buying model, in its row and in its details.

use crate::scenario::{BuyingModel, ChannelEdit, ChannelId};
use crate::session::Action;
use crate::ui::page::Page;
use crate::ui::parts::Choice;

/// Choice of a channel's buying model.
pub(crate) fn buying_models(page: &Page, id: ChannelId, buying: BuyingModel) -> Choice {
    let choose = page.send.reform(move |buying| Action::EditChannel(id, ChannelEdit::BuyingModel(buying)));
    Choice::of_values(&BuyingModel::ALL, buying, |buying| page.text(&format!("buying-{}", buying.key())), choose)
}
