//! Words of a text as headings are compared: small letters without punctuation.

/// Small letter of the Latin and Cyrillic alphabets; `ё` is written as `е`.
fn small(letter: char) -> char {
    let moved = |by: u32| char::from_u32(u32::from(letter) + by).unwrap_or(letter);
    match letter {
        'Ё' | 'ё' => 'е',
        'А'..='Я' | '\u{c0}'..='\u{de}' => moved(32),
        other => other.to_ascii_lowercase(),
    }
}

fn is_of_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '\u{c0}'..='\u{24f}' | '\u{400}'..='\u{4ff}')
}

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{4ff}')
}

/// Cyrillic letter that looks like a Latin one.
fn as_cyrillic(letter: char) -> char {
    match letter {
        'a' => 'а',
        'b' => 'в',
        'c' => 'с',
        'e' => 'е',
        'h' => 'н',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        other => other,
    }
}

/// Words of a text, each between spaces, so that ` net rate ` is found by whole words. A Latin letter within a Cyrillic
/// word counts as the Cyrillic one that looks like it: exports mix them.
pub fn words(text: &str) -> String {
    let mut words = String::from(" ");
    for word in text.split(|letter| !is_of_word(letter)).filter(|word| !word.is_empty()) {
        let mixed = word.chars().any(is_cyrillic);
        words.extend(word.chars().map(small).map(|letter| if mixed { as_cyrillic(letter) } else { letter }));
        words.push(' ');
    }
    words
}

/// Tells whether words contain a phrase.
pub(super) fn has(words: &str, phrase: &str) -> bool {
    let mut from = 0;
    while let Some(at) = words.get(from..).and_then(|rest| rest.find(phrase)) {
        let (start, end) = (from + at, from + at + phrase.len());
        if words.get(..start).is_some_and(|before| before.ends_with(' '))
            && words.get(end..).is_some_and(|behind| behind.starts_with(' '))
        {
            return true;
        }
        from = end;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_case_and_punctuation() {
        assert_eq!(words("Цена за ед., без НДС"), " цена за ед без ндс ");
        assert_eq!(words("Tarief (bruto)"), " tarief bruto ");
        // The first letter is Latin.
        assert_eq!(words("Kлики"), " клики ");
        assert_eq!(words(" – "), " ");
        assert!(has(" net rate ", "net rate") && has(" net rate ", "rate") && !has(" net rates ", "rate"));
        assert!(has(" rates rate ", "rate"));
    }
}
