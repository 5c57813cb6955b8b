//! Files: saved to the reader's disk, and opened from it.

use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url,
};
use yew::Callback;

use super::lazy_assets;
use crate::exchange::{file::FileError, link};
use crate::scenario::{OwnPreset, Scenario};
use crate::session::{Action, Asset, ChosenFile, Picture, PictureForm};
use crate::sheets::links_of;

/// File to save.
struct Download {
    /// Name of the file, with its extension.
    name: String,
    /// Media type, as `image/svg+xml`.
    media_type: &'static str,
    /// Content of the file.
    content: String,
}

/// Pixels of a saved picture for each px of the page, so that it is sharp on paper and on slides.
const PIXELS: u32 = 2;

/// Saves a drawing as a picture; `refused` hears that the browser cannot.
pub(super) fn save_picture(picture: Picture, form: PictureForm, refused: impl FnOnce() + 'static) {
    match form {
        PictureForm::Svg => {
            let name = format!("{}.svg", picture.name);
            download(&Download { name, media_type: "image/svg+xml", content: picture.svg });
        }
        PictureForm::Png => spawn_local(async move {
            if let Err(why) = save_png(&picture).await {
                web_sys::console::error_1(&why);
                refused();
            }
        }),
    }
}

/// Paints a drawing on a canvas that is never shown, and saves that.
async fn save_png(picture: &Picture) -> Result<(), JsValue> {
    let address = address_of(&picture.svg, "image/svg+xml")?;
    let image = HtmlImageElement::new()?;
    image.set_src(&address);
    let painted = async {
        JsFuture::from(image.decode()).await?;
        let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
        let (width, height) = (picture.width * PIXELS, picture.height * PIXELS);
        canvas.set_width(width);
        canvas.set_height(height);
        let context = canvas.get_context("2d")?.ok_or_else(|| JsValue::from_str("no canvas to paint on"))?;
        let context: CanvasRenderingContext2d = context.unchecked_into();
        context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width.into(), height.into())?;
        canvas.to_data_url()
    };
    let painted = painted.await;
    Url::revoke_object_url(&address)?;
    save_as(&painted?, &format!("{}.png", picture.name))
}

/// Address of a text as a file of its own, until it is revoked.
fn address_of(content: &str, media_type: &str) -> Result<String, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let content = js_sys::Array::of1(&JsValue::from_str(content));
    Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&content, &options)?)
}

/// Saves what stands at an address under a name.
fn save_as(address: &str, name: &str) -> Result<(), JsValue> {
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(address);
    anchor.set_download(name);
    anchor.click();
    Ok(())
}

/// Hands a text over as a file. A browser that refuses downloads says so itself.
fn download(file: &Download) {
    if let Err(refused) = try_download(file) {
        web_sys::console::error_1(&refused);
    }
}

fn try_download(file: &Download) -> Result<(), JsValue> {
    let address = address_of(&file.content, file.media_type)?;
    save_as(&address, &file.name)?;
    Url::revoke_object_url(&address)
}

/// Reads a plan or a table from a file that the reader chose, and reports the result.
pub(super) fn read(chosen: &ChosenFile, send: Callback<Action>) {
    // The page hands over files of the browser only.
    let Some(file) = chosen.downcast_ref::<web_sys::File>().cloned() else { return };
    spawn_local(async move {
        let action = match JsFuture::from(file.array_buffer()).await {
            Ok(bytes) => lazy_assets::read_file(&js_sys::Uint8Array::new(&bytes), &file.name()).await,
            Err(_) => Action::FileRefused(FileError::Unreadable),
        };
        send.emit(action);
    });
}

/// Saves a plan as a file; reports only that the part which writes files could not be loaded.
pub(super) fn save(plan: &Rc<Scenario>, send: Callback<Action>) {
    let plan = Rc::clone(plan);
    spawn_local(async move {
        match lazy_assets::file_text(&plan).await {
            Ok(content) => {
                let name = format!("{}.json", file_name(plan.name.as_str()));
                download(&Download { name, media_type: "application/json", content });
            }
            Err(why) => send.emit(Action::LoadFailed { what: Asset::FileCodec, why }),
        }
    });
}

/// Saves plans as one file; reports only that the part which writes files could not be loaded.
pub(super) fn save_plans(plans: &[Rc<Scenario>], send: Callback<Action>) {
    let links = plans.iter().map(|plan| link::encode(plan)).collect::<Vec<_>>().join("\n");
    spawn_local(async move {
        match lazy_assets::plans_text(&links).await {
            Ok(content) => {
                let name = String::from("mediaplan-plans.json");
                download(&Download { name, media_type: "application/json", content });
            }
            Err(why) => send.emit(Action::LoadFailed { what: Asset::FileCodec, why }),
        }
    });
}

/// Saves own presets as a file; reports only that the part which writes files could not be loaded.
pub(super) fn save_presets(presets: &[OwnPreset], send: Callback<Action>) {
    let links = links_of(presets);
    spawn_local(async move {
        match lazy_assets::preset_text(&links).await {
            Ok(content) => {
                let name = String::from("mediaplan-presets.json");
                download(&Download { name, media_type: "application/json", content });
            }
            Err(why) => send.emit(Action::LoadFailed { what: Asset::FileCodec, why }),
        }
    });
}

/// A plan's name as a name of a file.
fn file_name(plan: &str) -> String {
    let safe: String = plan.chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' }).collect();
    let words: Vec<&str> = safe.split_whitespace().collect();
    if words.is_empty() { String::from("mediaplan") } else { words.join("-") }
}
