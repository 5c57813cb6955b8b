//! The colours of charts, fixed for each theme, and the marker shapes of the ten series.
//!
//! Mirrors `assets/css/tokens.css`; a test compares them. Fixed colours, because a saved image has no style sheet.

use plotters::style::{RGBAColor, RGBColor};

/// Light or dark half of the design's colours. A change of theme redraws the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on paper; saved images and print are always light.
    Light,
    /// Light ink on graphite.
    Dark,
}

/// The colours of a theme.
#[derive(Debug)]
pub(crate) struct Palette {
    pub(crate) ink: RGBColor,
    pub(crate) ink_2: RGBColor,
    pub(crate) ink_3: RGBColor,
    pub(crate) surface: RGBColor,
    pub(crate) axis: RGBColor,
    pub(crate) grid: RGBColor,
    pub(crate) band: RGBAColor,
    pub(crate) forecast: RGBColor,
    series: [RGBColor; 10],
}

static LIGHT: Palette = Palette {
    ink: hex(0x1a_1b_1d),
    ink_2: hex(0x54_56_5a),
    ink_3: hex(0x6c_6e_72),
    surface: hex(0xff_ff_ff),
    axis: hex(0x8b_8c_86),
    grid: hex(0xeb_eb_e7),
    band: RGBAColor(0x1f, 0x56, 0xc3, 0.15),
    forecast: hex(0x1f_56_c3),
    series: [
        hex(0x3f_43_99),
        hex(0x9e_44_0c),
        hex(0x45_7f_6f),
        hex(0xe5_47_a7),
        hex(0xa5_7f_25),
        hex(0x2b_04_71),
        hex(0x48_8f_e3),
        hex(0x7b_2b_4f),
        hex(0x31_3b_03),
        hex(0x36_18_2d),
    ],
};

static DARK: Palette = Palette {
    ink: hex(0xec_ec_ea),
    ink_2: hex(0xb0_b3_b8),
    ink_3: hex(0x9a_9d_a4),
    surface: hex(0x1f_21_25),
    axis: hex(0x78_7d_86),
    grid: hex(0x2c_2f_34),
    band: RGBAColor(0x8a, 0xb4, 0xff, 0.19),
    forecast: hex(0x8a_b4_ff),
    series: [
        hex(0x81_c3_ff),
        hex(0xdd_78_23),
        hex(0x22_7d_74),
        hex(0xb8_77_c1),
        hex(0xde_c1_05),
        hex(0x84_62_fa),
        hex(0x82_fb_f5),
        hex(0xc6_3c_24),
        hex(0xe8_eb_95),
        hex(0xab_b7_a3),
    ],
};

const fn hex(rgb: u32) -> RGBColor {
    let [_, red, green, blue] = rgb.to_be_bytes();
    RGBColor(red, green, blue)
}

impl Theme {
    pub(crate) fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }
}

impl Palette {
    /// The colour of a series; the ten repeat.
    pub(crate) fn series(&self, series: usize) -> RGBColor {
        self.series.get(series % self.series.len()).copied().unwrap_or(self.ink)
    }
}

/// The shape that goes with a series' colour, so that colour is never alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Circle,
    Square,
    Triangle,
    Diamond,
    InvertedTriangle,
    Bar,
    Plus,
    Pentagon,
    Ring,
    Cross,
}

/// Filling of a marker: beyond ten series colours and shapes repeat, hollow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Filling {
    Solid,
    Hollow,
}

/// The shape of a series, from 0 to 9. The second twenty pairs its colours with other shapes, and so on: a hundred
/// series have a hundred signs.
///
/// ```
/// # use mediaplan::chart::shape_number;
/// assert_eq!([3, 13, 23].map(shape_number), [3, 3, 6]);
/// ```
pub fn shape_number(series: usize) -> usize {
    (series % 10 + series / 20 * 3) % 10
}

/// The shape and filling of a series.
pub(crate) fn marker(series: usize) -> (Shape, Filling) {
    let shape = match shape_number(series) {
        0 => Shape::Circle,
        1 => Shape::Square,
        2 => Shape::Triangle,
        3 => Shape::Diamond,
        4 => Shape::InvertedTriangle,
        5 => Shape::Bar,
        6 => Shape::Plus,
        7 => Shape::Pentagon,
        8 => Shape::Ring,
        _ => Shape::Cross,
    };
    (shape, if (series / 10).is_multiple_of(2) { Filling::Solid } else { Filling::Hollow })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(name: &str, theme: Theme) -> String {
        let tokens = include_str!("../../assets/css/tokens.css");
        let line = tokens.lines().find(|line| line.trim_start().starts_with(&format!("--{name}:"))).unwrap();
        let pair = line.split_once("light-dark(").unwrap().1.split_once(')').unwrap().0;
        let (light, dark) = pair.split_once(", ").unwrap();
        match theme {
            Theme::Light => light.to_owned(),
            Theme::Dark => dark.to_owned(),
        }
    }

    #[track_caller]
    fn check(name: &str, theme: Theme, colour: RGBColor) {
        assert_eq!(
            format!("#{:02x}{:02x}{:02x}", colour.0, colour.1, colour.2),
            token(name, theme),
            "{name} {theme:?}"
        );
    }

    #[test]
    fn colours_are_those_of_the_tokens() {
        for theme in [Theme::Light, Theme::Dark] {
            let palette = theme.palette();
            check("ink", theme, palette.ink);
            check("ink-2", theme, palette.ink_2);
            check("ink-3", theme, palette.ink_3);
            check("surface", theme, palette.surface);
            check("chart-axis", theme, palette.axis);
            check("chart-grid", theme, palette.grid);
            check("chart-forecast", theme, palette.forecast);
            for series in 0..10 {
                check(&format!("series-{}", series + 1), theme, palette.series(series));
            }
            let RGBAColor(red, green, blue, alpha) = palette.band;
            let band = u32::from_str_radix(token("chart-band", theme).trim_start_matches('#'), 16).unwrap();
            assert_eq!((red, green, blue), (band.to_be_bytes()[0], band.to_be_bytes()[1], band.to_be_bytes()[2]));
            assert!((alpha - f64::from(band.to_be_bytes()[3]) / 255.0).abs() < 0.005);
        }
    }

    #[test]
    fn the_eleventh_channel_is_the_first_one_hollow() {
        assert_eq!(marker(0), (Shape::Circle, Filling::Solid));
        assert_eq!(marker(10), (Shape::Circle, Filling::Hollow));
    }

    #[test]
    fn a_hundred_series_have_a_hundred_signs() {
        let signs: Vec<_> = (0..100).map(|series| (series % 10, marker(series))).collect();
        for (at, sign) in signs.iter().enumerate() {
            assert!(!signs[..at].contains(sign), "{at} has the sign of another: {sign:?}");
        }
    }
}
