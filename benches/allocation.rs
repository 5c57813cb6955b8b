//! Times of the best split of a budget, with its proof to one ten-millionth.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use mediaplan::optimise::solve;

#[expect(dead_code, reason = "the other families are drawn in the tests")]
mod allocations;
use allocations::{TIMED, timed};

fn benches(criterion: &mut Criterion) {
    for (name, problem) in (0..TIMED).filter_map(timed) {
        criterion.bench_function(&format!("split: {name}"), |bencher| {
            bencher.iter(|| solve(black_box(&problem), None, 1e-7, 100_000));
        });
    }
}

criterion_group!(allocation, benches);
criterion_main!(allocation);
