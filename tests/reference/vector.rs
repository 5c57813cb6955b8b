//! Reading vectors and comparing with them.

use serde_json::Value;

/// One record of a file.
pub(crate) struct Record<'a> {
    pub(crate) model: &'a str,
    /// Its place in the file, for messages.
    at: usize,
    inputs: &'a Value,
    expected: &'a Value,
    pub(crate) tolerance: f64,
}

/// Runs `check` on every record of a file. It fails on a file without records.
pub(crate) fn each(file: &str, mut check: impl FnMut(&Record<'_>)) {
    let file: Value = serde_json::from_str(file).unwrap();
    let records = file["records"].as_array().unwrap();
    assert!(!records.is_empty(), "no records ran");
    for (at, record) in records.iter().enumerate() {
        check(&Record {
            model: record["model"].as_str().unwrap(),
            at,
            inputs: &record["inputs"],
            expected: &record["expected"],
            tolerance: record["tolerance"].as_f64().unwrap(),
        });
    }
}

impl Record<'_> {
    /// An input.
    pub(crate) fn input(&self, key: &str) -> f64 {
        self.number(self.inputs, key)
    }

    /// An input that some records lack; they mean zero.
    pub(crate) fn input_or_zero(&self, key: &str) -> f64 {
        self.inputs.get(key).map_or(0.0, number)
    }

    /// Several inputs.
    pub(crate) fn inputs(&self, key: &str) -> Vec<f64> {
        numbers(&self.inputs[key])
    }

    /// A table of inputs.
    pub(crate) fn input_rows(&self, key: &str) -> Vec<Vec<f64>> {
        rows(&self.inputs[key])
    }

    /// The sum of all inputs but one.
    pub(crate) fn sum_of_inputs_but(&self, key: &str) -> f64 {
        self.inputs.as_object().unwrap().iter().filter(|(name, _)| *name != key).map(|(_, value)| number(value)).sum()
    }

    /// A result.
    pub(crate) fn expected(&self, key: &str) -> f64 {
        self.number(self.expected, key)
    }

    /// A result in words.
    pub(crate) fn expected_text(&self, key: &str) -> &str {
        self.expected[key].as_str().unwrap()
    }

    /// Several results.
    pub(crate) fn expected_all(&self, key: &str) -> Vec<f64> {
        numbers(&self.expected[key])
    }

    /// A table of results.
    pub(crate) fn expected_rows(&self, key: &str) -> Vec<Vec<f64>> {
        rows(&self.expected[key])
    }

    /// Within the tolerance relative to what is expected; exactly zero where that is zero.
    pub(crate) fn check(&self, what: &str, got: f64, want: f64) {
        self.check_or(what, got, want, 0.0);
    }

    /// Within the tolerance relative to what is expected, or within `absolute` of it.
    pub(crate) fn check_or(&self, what: &str, got: f64, want: f64, absolute: f64) {
        let off = (got - want).abs();
        assert!(
            off <= self.tolerance * want.abs() || off <= absolute,
            "record {} ({}), {what}: {got} should be {want}, within {}",
            self.at,
            self.model,
            self.tolerance
        );
    }

    /// All results of a key, in order.
    pub(crate) fn check_all(&self, key: &str, got: &[f64]) {
        let want = self.expected_all(key);
        assert_eq!(got.len(), want.len(), "record {} ({}), {key}", self.at, self.model);
        for (place, (got, want)) in got.iter().zip(want).enumerate() {
            self.check(&format!("{key}[{place}]"), *got, want);
        }
    }

    /// A model that no test knows.
    pub(crate) fn unknown(&self) -> ! {
        panic!("record {}: nothing here computes {}", self.at, self.model)
    }

    fn number(&self, from: &Value, key: &str) -> f64 {
        number(from.get(key).unwrap_or_else(|| panic!("record {} ({}) has no {key}", self.at, self.model)))
    }
}

/// A number; the word `inf` stands for the infinite one, which JSON cannot write.
fn number(value: &Value) -> f64 {
    value.as_f64().or_else(|| (value.as_str() == Some("inf")).then_some(f64::INFINITY)).unwrap()
}

pub(crate) fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(number).collect()
}

pub(crate) fn rows(value: &Value) -> Vec<Vec<f64>> {
    value.as_array().unwrap().iter().map(numbers).collect()
}
