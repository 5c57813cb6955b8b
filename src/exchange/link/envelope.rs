//! What every link has around its payload, whatever the format: frozen for ever, so that any release can tell a cut link from
//! a newer one.
//!
//! ```text
//! mp1.PAYLOAD.LLLCCCCCC
//! ```
//!
//! `mp` and the format's number; the payload in base64url; its length in characters (3 characters, base64url digits) and the
//! CRC-32 of everything before it (6 characters).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use super::LinkError;

/// The most characters that are looked at; the longest plan needs a fraction of it.
pub(super) const LENGTH_MAX: usize = 65_536;

/// The same where a plan is kept and nothing was sent: a hundred channels with notes to the brim in the costliest letters.
pub(super) const KEPT_LENGTH_MAX: usize = 1 << 20;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LENGTH_DIGITS: usize = 3;
const TRAILER: usize = LENGTH_DIGITS + 6;

/// The check of zip and PNG, bit by bit: a link is short, and the tables of a faster way are 16 KB that do not compress.
const CHECK: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// A payload in its envelope.
pub fn seal(format: u16, payload: &[u8]) -> String {
    let payload = BASE64.encode(payload);
    let head = format!("mp{format}.{payload}.");
    let check = CHECK.checksum(head.as_bytes());
    let length = u64::try_from(payload.len()).unwrap_or(u64::MAX);
    format!("{head}{}{}", digits(length, LENGTH_DIGITS), digits(u64::from(check), TRAILER - LENGTH_DIGITS))
}

/// Whether a text begins as a link of ours does: `mp`, a number, and a full stop if anything follows.
pub(super) fn is_tagged(text: &str) -> bool {
    text.strip_prefix("mp").is_some_and(|rest| {
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        after.len() < rest.len() && (after.is_empty() || after.starts_with('.'))
    })
}

/// The format and the payload of a link of at most `max` characters.
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
    let Some((length, check)) = trailer.split_at_checked(LENGTH_DIGITS) else { return Err(LinkError::Cut) };
    if check.len() < TRAILER - LENGTH_DIGITS {
        return Err(LinkError::Cut);
    }
    let head = link.len() - trailer.len();
    let found = link.get(..head).map(|head| CHECK.checksum(head.as_bytes()));
    let intact = number_of(check) == found.map(u64::from) && check.len() == TRAILER - LENGTH_DIGITS;
    let complete = number_of(length) == u64::try_from(payload.len()).ok();
    match (intact && complete, complete) {
        (true, _) => BASE64.decode(payload).map(|bytes| (format, bytes)).map_err(|_| LinkError::Damaged),
        (false, false) if number_of(length).is_some_and(|length| length > payload.len() as u64) => Err(LinkError::Cut),
        (false, _) => Err(LinkError::Damaged),
    }
}

/// A number as base64url digits, the great ones first; one that is too great shows as all ones, which no length is.
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
