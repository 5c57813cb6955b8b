//! Evenness and audience from what was measured.

use mediaplan::reach::fit::{Audience, FitError, Measured, curve, evenness};

use crate::vector;

#[test]
fn nbd_fit() {
    vector::each(include_str!("../vectors/nbd_fit.json"), |record| match record.model {
        "nbd.fit_k_one_point" => {
            let got = evenness(record.input("impressions"), record.input("reach"), record.input("A")).unwrap();
            record.check("k", got, record.expected("k"));
        }
        "nbd.fit_A_k_two_points" => {
            let points: Vec<Measured> = record
                .input_rows("points")
                .iter()
                .map(|point| Measured { contacts: point[0], reach: point[1] })
                .collect();
            let (audience, shape) = (record.expected("A"), record.expected("k"));
            let free = curve(&points, Audience::Unknown).unwrap();
            record.check("A", free.audience, audience);
            record.check("k", free.evenness, shape);
            assert!(free.error_largest < 1e-9, "both points lie on the curve: {}", free.error_largest);
            // Held at what it is, however loosely, the audience gives the same.
            for about in [Audience::Known(audience), Audience::Around { people: audience, spread: 0.2 }] {
                let held = curve(&points, about).unwrap();
                record.check("A", held.audience, audience);
                record.check("k", held.evenness, shape);
            }
        }
        "nbd.fit_k_infeasible" => {
            let got = evenness(record.input("impressions"), record.input("reach"), record.input("A"));
            match record.expected_text("error") {
                "reach above Poisson limit A(1-exp(-I/A))" => {
                    assert!(matches!(got, Err(FitError::MoreEvenThanRandom { .. })), "{got:?}");
                }
                "reach above impressions" => {
                    assert!(matches!(got, Err(FitError::ReachAboveContacts { .. })), "{got:?}");
                }
                other => panic!("no test knows the error {other}"),
            }
        }
        _ => record.unknown(),
    });
}
