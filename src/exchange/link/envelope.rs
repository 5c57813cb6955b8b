//! Envelope of the payload, the same for every format, so that any release can tell a cut link from a newer one.
//!
//! ```text
//! mp1.PAYLOAD.LLLCCCCCC
//! ```
//!
//! `mp` and the format's number; the payload in base64url; its length in characters as base64url digits (3, or 4 from
//! 2^18 characters on, which no link that is sent has) and the CRC-32 of everything before it (6 digits).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use super::LinkError;

/// Length of the longest link that is opened, in characters; most plans need a hundredth of it.
pub(super) const LENGTH_MAX: usize = 65_536;

/// Length of the longest fragment that is opened where a plan is kept and nothing was sent, chosen because the largest
/// plan of `tests/links.rs` (every list and text full, every number with all its digits) takes a third of it.
pub(super) const STORED_LENGTH_MAX: usize = 1 << 20;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const CHECK_DIGITS: usize = 6;

/// Characters behind the second full stop of a link that is opened.
pub(super) const TRAILER_DIGITS: usize = 3 + CHECK_DIGITS;

/// Checksum of zip and PNG, bit by bit: a link is short, and the tables of a faster way are 16 KB that do not compress.
const CHECK: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// Number of digits of a payload's length.
fn length_digits(length: usize) -> usize {
    if length < 1 << 18 { 3 } else { 4 }
}

/// Payload in its envelope.
pub fn seal(format: u16, payload: &[u8]) -> String {
    let payload = BASE64.encode(payload);
    let head = format!("mp{format}.{payload}.");
    let check = CHECK.checksum(head.as_bytes());
    let length = u64::try_from(payload.len()).unwrap_or(u64::MAX);
    format!("{head}{}{}", digits(length, length_digits(payload.len())), digits(u64::from(check), CHECK_DIGITS))
}

/// True for a text that begins as a link of ours does: `mp`, a number, and a full stop unless the text ends there.
pub(super) fn is_tagged(text: &str) -> bool {
    text.strip_prefix("mp").is_some_and(|rest| {
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        after.len() < rest.len() && (after.trim().is_empty() || after.starts_with('.'))
    })
}

/// True where the end of a fragment is its own and not of a text that follows its first `solid` characters: its check
/// is among them, or its payload has about the length that it says.
pub(super) fn is_near_its_length(fragment: &str, solid: usize) -> bool {
    let mut parts = fragment.splitn(3, '.').skip(1);
    let (Some(payload), Some(trailer)) = (parts.next(), parts.next()) else { return false };
    let length = trailer.get(..length_digits(payload.len())).and_then(number_of).unwrap_or(0);
    let payload = u64::try_from(payload.len()).unwrap_or(u64::MAX);
    // Chosen because three letters of a word that was taken for the length are nearly never so near, and because chats
    // lose less than that: 1 in 32 with two kinds of characters.
    solid < fragment.len() - trailer.len() && length.abs_diff(payload) <= payload / 4 + 8
}

/// Format and payload of a link of at most `max` characters.
pub(super) fn open(link: &str, max: usize) -> Result<(u16, Vec<u8>), LinkError> {
    if link.len() > max {
        return Err(LinkError::TooLong { length: link.len() });
    }
    let Some(rest) = link.strip_prefix("mp") else { return Err(LinkError::NotOurs) };
    let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
    // At most three digits and no zero in front: one number has one writing.
    let format: u16 = match number.parse() {
        Ok(format) if number.len() <= 3 && !number.starts_with('0') => format,
        Ok(_) | Err(_) => return Err(if rest.is_empty() { LinkError::Cut } else { LinkError::NotOurs }),
    };
    let Some(rest) = rest.get(number.len()..).filter(|rest| !rest.is_empty()) else { return Err(LinkError::Cut) };
    let Some(rest) = rest.strip_prefix('.') else { return Err(LinkError::NotOurs) };
    let Some((payload, trailer)) = rest.split_once('.') else { return Err(LinkError::Cut) };
    let Some((length, check)) = trailer.split_at_checked(length_digits(payload.len())) else {
        return Err(LinkError::Cut);
    };
    if check.len() < CHECK_DIGITS {
        return Err(LinkError::Cut);
    }
    // The end is there: characters that are lacking were lost before it.
    if number_of(length) != u64::try_from(payload.len()).ok() || check.len() != CHECK_DIGITS {
        return Err(LinkError::Damaged);
    }
    let head = link.get(..link.len() - trailer.len()).unwrap_or_default();
    if number_of(check) != Some(u64::from(CHECK.checksum(head.as_bytes()))) {
        return Err(LinkError::Damaged);
    }
    BASE64.decode(payload).map(|bytes| (format, bytes)).map_err(|_| LinkError::Damaged)
}

/// Number as base64url digits, the most significant first.
fn digits(value: u64, count: usize) -> String {
    (0..count)
        .rev()
        .map(|at| {
            let digit = usize::try_from(value >> (6 * at) & 63).unwrap_or(63);
            DIGITS.get(digit).map_or('_', |byte| char::from(*byte))
        })
        .collect()
}

fn number_of(digits: &str) -> Option<u64> {
    digits.bytes().try_fold(0_u64, |value, byte| {
        let digit = DIGITS.iter().position(|digit| *digit == byte)?;
        Some(value << 6 | u64::try_from(digit).ok()?)
    })
}
