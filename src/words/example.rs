//! Examples in the language of the page.

use super::Words;
use super::number::NO_BREAK_SPACE;
use crate::scenario::{Example, ExampleTexts};
use crate::units::Text;

/// Separator of the names in a list.
const BETWEEN: &str = " | ";

impl Words {
    /// Texts of an example.
    pub fn example_texts(&self, which: Example) -> ExampleTexts {
        // A name is edited and searched: it has ordinary spaces.
        let text = |part: &str| self.text(&format!("{}-title.{part}", which.key())).replace(NO_BREAK_SPACE, " ");
        let names = |part: &str| text(part).split(BETWEEN).map(Text::cut).collect();
        ExampleTexts {
            language: self.locale(),
            plan: Text::cut(&text("plan")),
            client: Text::cut(&text("client")),
            target: Text::cut(&text("target")),
            channels: names("channels"),
            roles: names("roles"),
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::scenario::{PlanEdit, example};
    use crate::units::Locale;

    #[test]
    fn every_text_of_an_example_is_there_in_each_language() {
        for locale in Locale::ALL {
            let words = Words::built_in(locale);
            for which in Example::ALL {
                let (plan, texts) = (example(which), words.example_texts(which));
                let in_language = texts.put_into(plan.clone());
                assert_eq!(texts.channels.len(), plan.channels.len(), "{which:?} in {locale:?}");
                assert_eq!(texts.roles.len(), plan.roles.len(), "{which:?} in {locale:?}");
                assert_eq!(in_language.check(), [], "{which:?} in {locale:?}");
                let written = if which == Example::Retailer { Locale::Ru } else { Locale::En };
                if locale == written {
                    // As it was written, in that language.
                    assert_eq!(in_language, plan.with(PlanEdit::ReportLanguage(locale)));
                } else {
                    assert_ne!(in_language.channels, plan.channels, "{which:?} in {locale:?}");
                }
            }
        }
    }
}
