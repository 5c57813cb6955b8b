//! The same document gives the same figures, bit for bit, natively and in WebAssembly.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a step that fails fails the test")]

mod common;

#[path = "bits/figures.rs"]
mod figures;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use mediaplan::exchange::link;
use mediaplan::scenario::{Channel, ChannelEdit, CostBasis, Example, FeeBase, Overlap, Scenario, example};
use mediaplan::units::{Currency, Evenness, FrequencyCap, HalfLife, Posts, Share, Text, Weeks};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

const TARGET: &str = "wasm32-unknown-unknown";

/// Plans without any field that is usual: as many as take a second.
const RANDOM_PLANS: usize = 150;

#[test]
fn figures_are_the_same_bits_in_webassembly() {
    let links: Vec<String> = plans().iter().map(|(name, link)| format!("{name} {link}")).collect();
    let links = links.join("\n");
    let native = figures::of_links(&links);
    let in_wasm = run(&build(), &links);
    assert!(native.lines().count() > 50_000, "only {} lines of figures", native.lines().count());
    for (native, in_wasm) in native.lines().zip(in_wasm.lines()) {
        let differ = native.split(' ').zip(in_wasm.split(' ')).find(|(native, in_wasm)| native != in_wasm);
        let figure = native.split(':').next().unwrap();
        assert!(native == in_wasm, "{figure}: {differ:?}, natively and in WebAssembly");
    }
    assert_eq!(native.lines().count(), in_wasm.lines().count(), "figures natively and in WebAssembly");
}

/// Names and links: every golden link, every example, plans of everything that there is, and random ones.
fn plans() -> Vec<(String, String)> {
    let mut links = Vec::new();
    golden(&root().join("tests/golden"), &mut links);
    assert!(links.len() > 3, "no golden links");
    let mut plans: Vec<(String, Scenario)> = Vec::new();
    plans.extend(Example::ALL.map(|one| (one.key().to_owned(), example(one))));
    plans.push(("tools".to_owned(), common::tools()));
    plans.push(("effect".to_owned(), common::effect()));
    plans.extend((0..24).map(|at| (format!("hard-{at}"), hard(at))));
    let mut runner = TestRunner::deterministic();
    let strategy = common::scenario();
    let random = (0..).map(|_| strategy.new_tree(&mut runner).unwrap().current());
    let random = random.filter(|plan| plan.channels.len() < 12).take(RANDOM_PLANS);
    plans.extend((0..).zip(random).map(|(at, plan): (usize, _)| (format!("random-{at}"), plan)));
    links.extend(plans.into_iter().map(|(name, plan)| (name, link::encode(&plan))));
    links
}

fn golden(folder: &Path, links: &mut Vec<(String, String)>) {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            golden(&path, links);
        } else if path.extension().is_some_and(|kind| kind == "link") {
            let name = path.strip_prefix(root()).unwrap().display().to_string();
            links.push((name, fs::read_to_string(&path).unwrap().trim().to_owned()));
        }
    }
}

/// A plan that asks much of the arithmetic: a matrix of pairs to fit, caps, wear-out, weeks, posts and contests, in
/// currencies of none, two and three decimals. Each number is another.
fn hard(at: u32) -> Scenario {
    let part = |of: usize| f64::from((at * 37 + u32::try_from(of).unwrap() * 101) % 89) / 89.0;
    let weeks = *cycled(&[1, 4, 7, 13, 26], at);
    let mut plan = match at % 4 {
        0 => posts(),
        1 => common::calendar(12, weeks.max(4), true),
        _ => common::calendar(12, weeks.max(4), false),
    };
    plan.name = Text::cut("hard");
    plan.currency = *cycled(&[Currency::Eur, Currency::Jpy, Currency::Kwd], at);
    plan.cost_basis = *cycled(&CostBasis::ALL, at / 2);
    plan.costs.contingency.of = FeeBase::AllCosts;
    plan.weeks = Weeks::new(weeks).unwrap();
    if at % 6 == 5 {
        plan.overlap = Overlap::Independent;
    }
    for (of, channel) in plan.channels.iter_mut().enumerate() {
        channel.exposure_evenness = Evenness::new(0.05 + 3.0 * part(of) * part(of + 1)).unwrap();
        channel.frequency_cap = (of % 2 == 0).then(|| FrequencyCap::new(1 + u16::try_from(of).unwrap()).unwrap());
        channel.response_decay = Share::new(1.0 - 0.6 * part(of + 2)).unwrap();
        channel.on_target_rate = Share::new(0.3 + 0.7 * part(of + 3)).unwrap();
        channel.flight.persistence = Share::new(part(of + 4)).unwrap();
        channel.flight.half_life = HalfLife::new(5.0 * part(of + 5)).unwrap();
    }
    plan
}

fn cycled<T>(values: &[T], at: u32) -> &T {
    values.iter().cycle().nth(at as usize).unwrap()
}

/// Every type of channel, and influencers of few posts and of many.
fn posts() -> Scenario {
    let mut plan = common::tools();
    let influencer = plan.channels.get(1).cloned().unwrap();
    for more in 0..12 {
        let id = plan.next_id();
        let posts = ChannelEdit::Posts(Posts::new(2 + 7 * more).unwrap());
        plan = plan.with_added(Channel { id, ..influencer.clone() }, None).with_channel(id, posts);
    }
    plan
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of what is built.
fn built() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap()
}

/// Builds `examples/bits.rs` for WebAssembly with the profile of the page; the module that Node.js loads.
fn build() -> PathBuf {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--release", "--no-default-features", "--example", "bits", "--target", TARGET]);
    succeed(cargo.arg("--target-dir").arg(built()).current_dir(root()));
    let tools = succeed(Command::new("scripts/tools.sh").arg("build").current_dir(root()));
    let path = format!("{}:{}", tools.lines().last().unwrap(), std::env::var("PATH").unwrap());
    let module = built().join("tmp/bits");
    let wasm = built().join(TARGET).join("release/examples/bits.wasm");
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.args(["--target", "nodejs", "--no-typescript", "--out-name", "bits", "--out-dir"]);
    succeed(bindgen.arg(&module).arg(wasm).env("PATH", path));
    module.join("bits.js")
}

/// Output of the module for the plans of these links.
fn run(module: &Path, links: &str) -> String {
    let [from, to] = ["links.txt", "figures.txt"].map(|name| module.with_file_name(name));
    fs::write(&from, links).unwrap();
    let script = "const [module, from, to] = process.argv.slice(1), fs = require('fs'); \
        fs.writeFileSync(to, require(module).figures(fs.readFileSync(from, 'utf8')))";
    succeed(Command::new("node").args(["-e", script]).args([module, &from, &to]));
    fs::read_to_string(to).unwrap()
}

/// Output of a command; the test fails with its errors.
fn succeed(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|why| panic!("{command:?}: {why}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
