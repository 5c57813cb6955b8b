//! Terms of a channel's order that most channels lack: several or named discounts, a list price, bonus contacts and a
//! VAT rate of its own.

use super::super::coder::Coder;
use super::super::model::{Flag, Integer, InvalidField};
use super::super::text::TextModel;
use super::column::{NumberColumn, OptionalColumn, count};
use crate::scenario::{Channel, DISCOUNTS_MAX, Discount, Discounts, Kind, PriceBasis};
use crate::units::{Contacts, Share, Text};

/// Terms of an order.
#[derive(Debug, PartialEq)]
pub(super) struct Terms {
    pub(super) discounts: Discounts,
    pub(super) price_basis: PriceBasis,
    pub(super) media_vat: Option<Share>,
    bonus_contacts: Option<Contacts>,
}

impl Terms {
    /// The usual terms: one unnamed discount or none, a net price, the VAT of the plan.
    fn usual(first: Share) -> Self {
        Self {
            discounts: Discounts::single(first),
            price_basis: PriceBasis::Net,
            media_vat: None,
            bonus_contacts: None,
        }
    }

    /// The kind with the terms that belong to it.
    pub(super) fn of_kind(&self, kind: Kind) -> Kind {
        match kind {
            Kind::Paid { buying_model, price, contacts_per_unit, .. } => {
                Kind::Paid { buying_model, price, contacts_per_unit, bonus_contacts: self.bonus_contacts }
            }
            Kind::Influencer { .. } | Kind::Content { .. } | Kind::Contest { .. } => kind,
        }
    }
}

/// Models of [`Terms`].
#[derive(Debug)]
pub(super) struct TermModels {
    is_usual: Flag,
    rate: NumberColumn,
    is_list: Flag,
    media_vat: OptionalColumn,
    bonus_contacts: OptionalColumn,
}

impl Default for TermModels {
    fn default() -> Self {
        Self {
            is_usual: Flag::trained(&[true; 40]),
            rate: NumberColumn::default(),
            is_list: Flag::default(),
            media_vat: OptionalColumn::default(),
            bonus_contacts: OptionalColumn::default(),
        }
    }
}

impl TermModels {
    /// Writes or reads the terms of a channel whose first discount and kind are known.
    pub(super) fn walk(
        &mut self,
        coder: &mut dyn Coder,
        texts: &mut TextModel,
        given: &Channel,
        (first, kind): (Share, &Kind),
    ) -> Result<Terms, InvalidField> {
        let bonus_contacts = if let Kind::Paid { bonus_contacts, .. } = given.kind { bonus_contacts } else { None };
        let terms = Terms {
            discounts: given.discounts.clone(),
            price_basis: given.price_basis,
            media_vat: given.media_vat,
            bonus_contacts,
        };
        let usual = Terms::usual(first);
        if self.is_usual.code(coder, terms == usual) {
            return Ok(usual);
        }
        let list = given.discounts.list();
        let count = count(coder, Integer::trained(&[2, 3]), list.len(), DISCOUNTS_MAX, "discounts")?;
        let mut discounts = Vec::new();
        for at in 0..count {
            let given = list.get(at).cloned().unwrap_or(Discount { name: Text::default(), rate: first });
            let name = texts.name(coder, &given.name, "discounts.name")?;
            let rate = if at == 0 { first } else { self.rate.quantity(coder, given.rate, "discounts.rate")? };
            discounts.push(Discount { name, rate });
        }
        let is_list = self.is_list.code(coder, given.price_basis == PriceBasis::List);
        let media_vat = self.media_vat.code(coder, given.media_vat, "media_vat")?;
        let bonus_contacts = if matches!(kind, Kind::Paid { .. }) {
            self.bonus_contacts.code(coder, bonus_contacts, "kind.bonus_contacts")?
        } else {
            None
        };
        let price_basis = if is_list { PriceBasis::List } else { PriceBasis::Net };
        Ok(Terms { discounts: Discounts::from(discounts), price_basis, media_vat, bonus_contacts })
    }
}
