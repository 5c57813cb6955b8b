//! Adaptive model of texts.

use super::coder::{BitModel, Coder, Trainer};
use super::model::{Integer, InvalidField};
use crate::units::{Note, Text};

/// Symbol that ends a text.
const END: u32 = 0;
/// Escape symbol: a code point of neither alphabet follows.
const ESCAPE: u32 = 1;

/// Slots of the hash table of order-2 contexts; contexts that collide share a slot.
const ORDER_2_SLOTS: usize = 1 << 15;

/// Context-mixing model of texts: each character under an order-1 and an order-2 context. ASCII and Cyrillic characters
/// are symbols of their own; others are escaped and cost more.
#[derive(Debug)]
pub(super) struct TextModel {
    order_1: Vec<BitModel>,
    order_2: Vec<BitModel>,
    escaped: Integer,
}

/// Training text: words that names and notes of plans consist of. Part of the format.
const TRAINING_TEXT: &str = "Instagram Reels and stories|Facebook feed video|YouTube in-stream bumper|TikTok in-feed|LinkedIn sponsored \
content|Google Search brand terms|Google Display remarketing|Snapchat|Pinterest|Reddit|Telegram sponsored messages|Newsletter \
placements|Radio|Podcast|Influencers|prospecting|retargeting|awareness|conversion|traffic|leads|launch|spring|summer|autumn|\
winter campaign|Netherlands, 25–64|women 18–34|the Hague|Amsterdam|Utrecht|Rotterdam|bereik|doelgroep|vrouwen|mannen|najaar|\
zomer|campagne|actie|nieuwsbrief|advertentie|zoeken|vindbaarheid|offer from studio|rate card|own estimate|media plan|client|\
BV|agreed with|test|always on|generic terms|non-brand|video views|carousel|lookalike|interests|custom audience|ВКонтакте|\
Одноклассники|Яндекс Директ поиск|РСЯ|Телеграм посевы в каналах|реклама|таргет|продвижение|охват|аудитория|весна|лето|осень|\
зима|распродажа|магазин|сеть|Москва|Санкт-Петербург|Казань|Россия, 25–54|женщины|мужчины|клиент|смета|оценка|бренд|новинка|";

impl TextModel {
    /// Model trained on [`TRAINING_TEXT`].
    pub(super) fn new() -> Self {
        let mut model = Self {
            order_1: vec![BitModel::default(); 1 << 16],
            order_2: vec![BitModel::default(); ORDER_2_SLOTS],
            escaped: Integer::default(),
        };
        for phrase in TRAINING_TEXT.split('|') {
            let _ = model.code(&mut Trainer, phrase, usize::MAX);
        }
        model
    }

    /// Writes or reads a name.
    pub(super) fn name(
        &mut self,
        coder: &mut dyn Coder,
        given: &Text,
        field: &'static str,
    ) -> Result<Text, InvalidField> {
        let text = self.code(coder, given.as_str(), Text::MAX).ok_or(InvalidField(field))?;
        Text::try_from(text).map_err(|_| InvalidField(field))
    }

    /// Writes or reads a note.
    pub(super) fn note(
        &mut self,
        coder: &mut dyn Coder,
        given: &Note,
        field: &'static str,
    ) -> Result<Note, InvalidField> {
        let text = self.code(coder, given.as_str(), Note::MAX).ok_or(InvalidField(field))?;
        Note::try_from(text).map_err(|_| InvalidField(field))
    }

    /// Writes or reads a text of at most `max` characters; `None` where more are read, or a code point that is no
    /// character.
    pub(super) fn code(&mut self, coder: &mut dyn Coder, text: &str, max: usize) -> Option<String> {
        let mut read = String::new();
        let mut given = text.chars();
        let mut context = (END, END);
        let mut length = 0;
        loop {
            let next = given.next();
            let symbol = self.symbol(coder, context, next.map_or(END, symbol));
            context = (context.1, symbol);
            let point = match symbol {
                END => return Some(read),
                ESCAPE => u32::try_from(self.escaped.code(coder, next.map_or(0, |c| u64::from(u32::from(c))))).ok()?,
                2..=127 => symbol,
                _ => symbol - 128 + 0x400,
            };
            length += 1;
            if length > max {
                return None;
            }
            read.push(char::from_u32(point)?);
        }
    }

    /// Writes or reads a symbol after two others.
    fn symbol(&mut self, coder: &mut dyn Coder, (earlier, before): (u32, u32), symbol: u32) -> u32 {
        let mut node = 1_u32;
        for at in (0..8).rev() {
            let bit = symbol >> at & 1 == 1;
            let long = (earlier << 16 | before << 8 | node).wrapping_mul(2_654_435_761) >> 17;
            let short = before << 8 | node;
            let slot = |at: u32| usize::try_from(at).unwrap_or(0);
            let bit = match (self.order_2.get_mut(slot(long)), self.order_1.get_mut(slot(short))) {
                (Some(long), Some(short)) => coder.mixed(long, short, bit),
                _ => coder.uniform(bit),
            };
            node = node << 1 | u32::from(bit);
        }
        node - 256
    }
}

/// Symbol of a character: ASCII below 128, Cyrillic above.
fn symbol(c: char) -> u32 {
    match u32::from(c) {
        point @ 2..=127 => point,
        point @ 0x400..=0x47f => point - 0x400 + 128,
        _ => ESCAPE,
    }
}

#[cfg(test)]
mod tests {
    use super::super::coder::{Decoder, Encoder};
    use super::*;

    #[test]
    fn an_endless_text_is_refused() {
        let mut encoder = Encoder::default();
        TextModel::new().code(&mut encoder, &"a".repeat(100_000), usize::MAX).unwrap();
        let bytes = encoder.finish();
        assert_eq!(TextModel::new().code(&mut Decoder::new(&bytes), "", Text::MAX), None);
    }
}
