//! Reads and writes files: a part of the page of its own, loaded when a file is first saved or opened, so that nobody
//! waits for it before. The page and it hand plans to each other as links, and tables as text of a clipboard.

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "what JavaScript calls must be public, though no Rust reaches it")]
mod codec {
    use mediaplan::exchange::{file, link};
    use mediaplan::sheets::{preset_of_link, read_file};
    use wasm_bindgen::prelude::*;

    /// The text of a plan's file, of the plan's link.
    #[wasm_bindgen]
    pub fn save(link: &str) -> Result<String, JsValue> {
        let opened = link::decode_stored(link).map_err(|why| JsValue::from_str(&why.to_string()))?;
        Ok(file::save(&opened.scenario))
    }

    /// The text of a file of several plans, of a link a line.
    #[wasm_bindgen]
    pub fn save_plans(links: &str) -> String {
        let plans = links.lines().filter_map(|link| link::decode_stored(link).ok());
        file::save_plans(&plans.map(|opened| opened.scenario).collect::<Vec<_>>())
    }

    /// The text of a file of own presets, of a link a line.
    #[wasm_bindgen]
    pub fn save_presets(links: &str) -> String {
        file::save_presets(&links.lines().filter_map(preset_of_link).collect::<Vec<_>>())
    }

    /// Content of a file, as `FileContent` writes it; else the code of a `FileError`.
    #[wasm_bindgen]
    pub fn open(bytes: &[u8], name: &str) -> Result<String, JsValue> {
        read_file(bytes, name).map(|content| content.to_code()).map_err(|why| JsValue::from_str(&why.to_code()))
    }
}

fn main() {}
