//! Stand-in while the codec is written.
use crate::scenario::Scenario;
/// x
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FileError {
    /// x
    #[error("x")]
    Unreadable,
}
/// x
pub fn save(s: &Scenario) -> String {
    serde_json::to_string(s).unwrap_or_default()
}
/// x
pub fn open(text: &str) -> Result<Scenario, FileError> {
    serde_json::from_str(text).map_err(|_| FileError::Unreadable)
}
