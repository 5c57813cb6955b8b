//! How long it takes from a keystroke to figures, over ten channels.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use mediaplan::exchange::link;
use mediaplan::forecast::{Audiences, Costs, Curves, Forecast};

mod plans;
use plans::{calendar, longest, matrix, ten_channels};

fn benches(criterion: &mut Criterion) {
    let plan = ten_channels();
    criterion.bench_function("forecast of ten channels", |bencher| bencher.iter(|| Forecast::of(black_box(&plan))));
    criterion.bench_function("curves of ten channels", |bencher| bencher.iter(|| Curves::of(black_box(&plan))));
    criterion
        .bench_function("link of ten channels, written", |bencher| bencher.iter(|| link::encode(black_box(&plan))));
    let sent = link::encode(&plan);
    criterion.bench_function("link of ten channels, read", |bencher| bencher.iter(|| link::decode(black_box(&sent))));
    // Every place in it may begin a link, and each dash may stand for several hyphens.
    let rubbish = "mp1.–—".repeat(link::LENGTH_MAX / "mp1.–—".len());
    criterion
        .bench_function("no link, as long as may be", |bencher| bencher.iter(|| link::decode(black_box(&rubbish))));
    criterion.bench_function("costs of ten channels", |bencher| bencher.iter(|| Costs::of(black_box(&plan))));

    let plan = calendar();
    let audiences = Audiences::of(&plan);
    criterion.bench_function("forecast of twelve channels over thirteen weeks, with a matrix", |bencher| {
        bencher.iter(|| Forecast::with(black_box(&plan), black_box(&audiences)));
    });
    criterion.bench_function("curves of the same", |bencher| {
        bencher.iter(|| Curves::with(black_box(&plan), black_box(&audiences)));
    });
    let plan = longest();
    let audiences = Audiences::of(&plan);
    let mut few = criterion.benchmark_group("the longest of all plans");
    few.sample_size(10);
    few.bench_function("forecast", |bencher| bencher.iter(|| Forecast::with(black_box(&plan), black_box(&audiences))));
    few.bench_function("curves", |bencher| bencher.iter(|| Curves::with(black_box(&plan), black_box(&audiences))));
    few.finish();
    for channels in [10, 12, 30] {
        let plan = matrix(channels);
        criterion.bench_function(&format!("fit of a matrix of {channels} channels"), |bencher| {
            bencher.iter(|| Audiences::of(black_box(&plan)));
        });
    }
}

criterion_group!(forecast, benches);
criterion_main!(forecast);
