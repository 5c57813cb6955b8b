//! Files of spreadsheets: bytes as text, and text as cells. The program for files uses this; the page does not hold it.

use super::cells::Cells;
use super::export::is_export;
use crate::exchange::file::{self, FileError, OpenedPlans};
use crate::exchange::link;
use crate::scenario::{OwnPreset, Scenario};

/// Content of a file that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileContent {
    /// Link of the plan.
    Plan(String),
    /// Several plans of a file.
    Plans {
        /// Their links, one a line.
        links: String,
        /// Number of plans of the file that could not be read.
        lost: usize,
        /// First line of the file where something is wrong.
        first_line: usize,
    },
    /// Own presets, a link a line: that of the plan which holds each ([`OwnPreset::to_plan`]).
    Presets(String),
    /// Text of the table, as a clipboard would hold it.
    Table(String),
}

impl FileContent {
    /// Content as one text, with which the program for files hands it to the page.
    pub fn to_code(&self) -> String {
        match self {
            Self::Plan(link) => format!("plan\n{link}"),
            Self::Plans { links, lost, first_line } => format!("plans {lost} {first_line}\n{links}"),
            Self::Presets(links) => format!("presets\n{links}"),
            Self::Table(text) => format!("table\n{text}"),
        }
    }

    /// Content of a text that [`Self::to_code`] wrote.
    ///
    /// ```
    /// # use mediaplan::sheets::FileContent;
    /// let table = FileContent::Table(String::from("a\tb\n"));
    /// assert_eq!(FileContent::from_code(&table.to_code()), Some(table));
    /// assert_eq!(FileContent::from_code("a\tb"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split_once('\n')? {
            ("plan", link) => Some(Self::Plan(link.to_owned())),
            ("presets", links) => Some(Self::Presets(links.to_owned())),
            ("table", text) => Some(Self::Table(text.to_owned())),
            (plans, links) => {
                let (lost, line) = plans.strip_prefix("plans ")?.split_once(' ')?;
                Some(Self::Plans { links: links.to_owned(), lost: lost.parse().ok()?, first_line: line.parse().ok()? })
            }
        }
    }
}

/// Content of a file: a plan saved here, or a table that may be a plan.
///
/// # Errors
/// [`FileError`] for everything else, and for exports of results.
///
/// ```
/// # use mediaplan::{exchange::file::FileError, sheets::{FileContent, read_file}};
/// let table = read_file(b"Kanaal;Kosten\r\nRadio;1.000,00\r\n", "plan.csv");
/// assert_eq!(table, Ok(FileContent::Table(String::from("Kanaal\tKosten\nRadio\t1.000,00\n"))));
/// assert_eq!(read_file(b"Campaign,Cost,Clicks\nBrand,1,2\n", "report.csv"), Err(FileError::Export));
/// assert_eq!(read_file(b"%PDF-1.7", "plan.pdf"), Err(FileError::Document));
/// ```
pub fn read_file(bytes: &[u8], name: &str) -> Result<FileContent, FileError> {
    let size = bytes.len();
    if size > file::PLANS_SIZE_MAX {
        return Err(FileError::TooLarge { size });
    }
    match kind_of_file(bytes, name) {
        FileKind::Table if size > file::SIZE_MAX => Err(FileError::TooLarge { size }),
        FileKind::Workbook => Err(FileError::Workbook),
        FileKind::Document => Err(FileError::Document),
        FileKind::Other => Err(FileError::Unreadable),
        FileKind::Plan => {
            let text = decoded(bytes);
            if let Some(presets) = file::open_presets(&text) {
                return presets.map(|presets| FileContent::Presets(links_of(&presets)));
            }
            if let Some(plans) = file::open_plans(&text) {
                return plans.map(|OpenedPlans { plans, lost, first_line }| FileContent::Plans {
                    links: links_of_plans(&plans),
                    lost,
                    first_line,
                });
            }
            file::open(&text).map(|plan| FileContent::Plan(link::encode(&plan)))
        }
        FileKind::Table => {
            let cells = table_of_file(bytes);
            if is_export(&cells) { Err(FileError::Export) } else { Ok(FileContent::Table(cells.to_text())) }
        }
    }
}

fn links_of_plans(plans: &[Scenario]) -> String {
    plans.iter().map(link::encode).collect::<Vec<_>>().join("\n")
}

/// Own presets as text, with which the page and the program for files hand them to each other: a link a line.
pub fn links_of(presets: &[OwnPreset]) -> String {
    presets.iter().map(|preset| link::encode(&preset.to_plan())).collect::<Vec<_>>().join("\n")
}

/// Own preset of a line that [`links_of`] wrote; `None` where it cannot be read.
///
/// ```
/// # use mediaplan::scenario::{ChannelId, OwnPreset, Platform, preset};
/// # use mediaplan::sheets::{links_of, preset_of_link};
/// # use mediaplan::units::Currency;
/// let channel = preset(Platform::Radio).channel(ChannelId(1), Currency::Eur, &[]);
/// let kept = OwnPreset::of(&channel, Currency::Eur);
/// assert_eq!(preset_of_link(&links_of(&[kept.clone()])), Some(kept));
/// assert_eq!(preset_of_link("1.no link"), None);
/// ```
pub fn preset_of_link(link: &str) -> Option<OwnPreset> {
    OwnPreset::of_plan(&link::decode_stored(link).ok()?.scenario)
}

/// Kind of a file, by its first bytes and its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Plan saved by this page, or other JSON.
    Plan,
    /// Text that may be a table.
    Table,
    /// Workbook of a spreadsheet: XLSX, XLS, ODS, Numbers.
    Workbook,
    /// Document or picture: PDF, PNG, JPEG, GIF, WebP.
    Document,
    /// Bytes that are no text.
    Other,
}

/// Kind of a file.
///
/// ```
/// # use mediaplan::sheets::{FileKind, kind_of_file};
/// assert_eq!(kind_of_file(b"PK\x03\x04...", "plan.csv"), FileKind::Workbook);
/// assert_eq!(kind_of_file(b"%PDF-1.7", "plan.pdf"), FileKind::Document);
/// assert_eq!(kind_of_file(b"{ \"mediaplan\": 1 }", "a.txt"), FileKind::Plan);
/// assert_eq!(kind_of_file(b"a;b", "a.csv"), FileKind::Table);
/// ```
pub fn kind_of_file(bytes: &[u8], name: &str) -> FileKind {
    const WORKBOOKS: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"\xD0\xCF\x11\xE0"];
    const DOCUMENTS: [&[u8]; 5] = [b"%PDF", b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"RIFF"];
    let ends = |end: &str| name.to_ascii_lowercase().ends_with(end);
    let is_table = || [".csv", ".tsv", ".tab", ".txt"].iter().any(|end| ends(end));
    if WORKBOOKS.iter().any(|start| bytes.starts_with(start)) {
        return FileKind::Workbook;
    }
    if DOCUMENTS.iter().any(|start| bytes.starts_with(start)) {
        return FileKind::Document;
    }
    let text = decoded(bytes);
    if text.trim_start().starts_with(['{', '[']) || (ends(".json") && !text.is_empty()) {
        return FileKind::Plan;
    }
    if text.contains('\0') {
        return FileKind::Other;
    }
    let cells = table_of_file(bytes);
    if is_table() || cells.width() > 1 { FileKind::Table } else { FileKind::Plan }
}

/// Text of bytes: UTF-8 or UTF-16 of either order, with or without a byte-order mark, else windows-1251 where the
/// letters are Cyrillic and windows-1252 where not.
///
/// ```
/// # use mediaplan::sheets::decoded;
/// assert_eq!(decoded(b"\xCF\xEB\xEE\xF9\xE0\xE4\xEA\xE0;\xD6\xE5\xED\xE0"), "Площадка;Цена");
/// assert_eq!(decoded(b"Caf\xE9 \x96 folder"), "Café – folder");
/// assert_eq!(decoded(b"\xFF\xFEa\x00;\x00"), "a;");
/// ```
pub fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(length..).unwrap_or_default()).0.into_owned();
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    if let Ok(text) = core::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let encoding = if is_cyrillic(bytes) { encoding_rs::WINDOWS_1251 } else { encoding_rs::WINDOWS_1252 };
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// UTF-16 told by its zero bytes: delimiters, digits and Latin letters have one each.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    // A Cyrillic text has zeros only in digits, delimiters and line ends.
    let enough = bytes.len() / 20;
    if low > enough && high * 4 < low {
        Some(encoding_rs::UTF_16LE)
    } else if high > enough && low * 4 < high {
        Some(encoding_rs::UTF_16BE)
    } else {
        None
    }
}

/// Tells Cyrillic text of one byte a letter from Latin: in windows-1251 whole words lie above 0xC0, in windows-1252
/// single accented letters among unaccented ones.
fn is_cyrillic(bytes: &[u8]) -> bool {
    let is_high = |byte: u8| byte >= 0xC0 || byte == 0xA8 || byte == 0xB8;
    let pairs = bytes.windows(2).filter(|pair| pair.iter().all(|byte| is_high(*byte))).count();
    let letters = bytes.iter().filter(|byte| is_high(**byte)).count();
    pairs * 2 > letters
}

/// Cells of a file: between tabs where two rows have them, else between semicolons or commas, whichever part more rows
/// into the same number of cells.
///
/// ```
/// # use mediaplan::sheets::table_of_file;
/// let cells = table_of_file(b"Kanaal;Kosten\r\n\"Radio; regio\";1.000,00\r\n");
/// assert_eq!((cells.width(), cells.get(1, 0), cells.get(1, 1)), (2, "Radio; regio", "1.000,00"));
/// ```
pub fn table_of_file(bytes: &[u8]) -> Cells {
    let text = decoded(bytes);
    let parted = [b'\t', b';', b','].map(|delimiter| rows(&text, delimiter));
    let filled = |cells: &Cells| {
        // Rows that have as many cells as the fullest: a comma within amounts parts only some.
        (0..cells.height()).filter(|row| cells.width() > 1 && cells.row(*row).len() == cells.width()).count()
    };
    // Texts hold no tabs, but commas in amounts and days, and these may part more rows than the delimiter does.
    let by_tab = |cells: &Cells| filled(cells) > 1;
    let [tabs, semicolons, commas] = parted;
    if by_tab(&tabs) {
        return tabs;
    }
    [semicolons, commas].into_iter().fold(tabs, |best, next| if filled(&next) > filled(&best) { next } else { best })
}

fn rows(text: &str, delimiter: u8) -> Cells {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    Cells::new(rows.map(|record| record.iter().map(str::to_owned).collect()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn texts_are_decoded_by_mark_or_content() {
        let text = "Площадка;Цена\r\nVK;250,00\r\n";
        let (little, big) = (utf16(text, u16::to_le_bytes), utf16(text, u16::to_be_bytes));
        assert_eq!([decoded(&little), decoded(&big)], [text, text]);
        let marked = |mark: &[u8], bytes: &[u8]| decoded(&[mark, bytes].concat());
        assert_eq!(marked(b"\xFF\xFE", &little), text);
        assert_eq!(marked(b"\xFE\xFF", &big), text);
        assert_eq!(marked(b"\xEF\xBB\xBF", text.as_bytes()), text);
        assert_eq!(decoded(text.as_bytes()), text);
        let latin = utf16("Channel\tCost\nInstagram\t600\n", u16::to_le_bytes);
        assert_eq!(decoded(&latin), "Channel\tCost\nInstagram\t600\n");
        assert_eq!(decoded("Übergröße, Ärger".as_bytes()), "Übergröße, Ärger");
        assert_eq!(decoded(b"\xDCbergr\xF6\xDFe \x80 5"), "Übergröße € 5");
    }

    #[test]
    fn delimiters_are_told_by_the_columns_that_they_make() {
        for (text, width) in [
            ("a,b,c\n1,2,3\n", 3),
            ("a;b\n1,50;2,50\n3,50;4,50\n", 2),
            ("a\tb\n1,5\t2;5\n", 2),
            ("Report\n\"a, b\",c\n1,2\n", 2),
            ("alone\n", 1),
        ] {
            assert_eq!(table_of_file(text.as_bytes()).width(), width, "{text}");
        }
    }

    #[test]
    fn file_of_several_plans_may_be_larger_than_that_of_one() {
        let plan = crate::scenario::example(crate::scenario::Example::Launch).renumbered();
        let plans = vec![plan.clone(); 400];
        let text = file::save_plans(&plans);
        assert!(text.len() > file::SIZE_MAX, "{}", text.len());
        let Ok(content) = read_file(text.as_bytes(), "mediaplan-plans.json") else { panic!("it is read") };
        assert_eq!(FileContent::from_code(&content.to_code()), Some(content.clone()));
        let FileContent::Plans { links, lost: 0, .. } = content else { panic!("{content:.99?}") };
        assert_eq!((links.lines().count(), links.lines().next()), (400, Some(link::encode(&plan).as_str())));
        let large = vec![b' '; file::SIZE_MAX + 1];
        for name in ["plan.json", "plan.csv"] {
            assert_eq!(read_file(&large, name), Err(FileError::TooLarge { size: large.len() }), "{name}");
        }
    }

    #[test]
    fn kinds_of_files_are_told_by_content() {
        for (bytes, name, kind) in [
            (&b"\x89PNG\r\n"[..], "a.csv", FileKind::Document),
            (b"\xD0\xCF\x11\xE0\xA1", "a.xls", FileKind::Workbook),
            (b"name,cost\na,1", "a", FileKind::Table),
            (b"words", "a.txt", FileKind::Table),
            (b"words", "a.bin", FileKind::Plan),
            (b"\x01\x00\x00\x02\x05", "a.bin", FileKind::Other),
            (b"\xEF\xBB\xBF{}", "a", FileKind::Plan),
        ] {
            assert_eq!(kind_of_file(bytes, name), kind, "{name}");
        }
    }
}
