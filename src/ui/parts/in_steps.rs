//! Long computations in steps, between which the browser can answer.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use crate::ui::page::ByPtr;

/// Time of a step in ms: two frames, which nobody notices in between.
const STEP_MS: f64 = 30.0;

/// A computation under way.
type Computation<T> = Pin<Box<dyn Future<Output = T>>>;

/// Breaks of a computation: [`Breaks::pause`] waits for the browser once a step has taken its time.
#[derive(Debug)]
pub(crate) struct Breaks {
    since: Cell<f64>,
}

impl Breaks {
    fn new() -> Self {
        Self { since: Cell::new(now()) }
    }

    /// Lets the browser answer, if this step has taken its time.
    pub(crate) async fn pause(&self) {
        if now() - self.since.get() > STEP_MS {
            // A timeout that the browser refuses would be none that something can wait for.
            JsFuture::from(js_sys::Promise::new(&mut next_task)).await.ok();
            self.since.set(now());
        }
    }
}

/// Asks for a call after what the browser has to do first.
fn next_task(done: js_sys::Function, _: js_sys::Function) {
    gloo::utils::window().set_timeout_with_callback(&done).ok();
}

/// Time in ms. Natively, where pages are rendered in tests, no time passes: everything is one step.
fn now() -> f64 {
    if cfg!(target_arch = "wasm32") { js_sys::Date::now() } else { 0.0 }
}

/// The latest result of a computation, with what it was computed from: that of `from` if it was done in one step, else
/// the one before, if there is one, until it is done. A computation that is under way when `from` changes is dropped.
#[hook]
pub(crate) fn use_in_steps<K, T>(from: &K, compute: impl AsyncFn(K, Breaks) -> T + 'static) -> Option<(K, ByPtr<T>)>
where
    K: PartialEq + Clone + 'static,
    T: 'static,
{
    let redraw = use_force_update();
    let last = use_mut_ref(|| None::<(K, ByPtr<T>)>);
    let under_way = use_memo(from.clone(), |from| {
        let of = from.clone();
        let mut computation: Computation<T> = Box::pin(async move { compute(of, Breaks::new()).await });
        match computation.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(result) => {
                *last.borrow_mut() = Some((from.clone(), ByPtr::from(Rc::new(result))));
                RefCell::new(None)
            }
            Poll::Pending => RefCell::new(Some(computation)),
        }
    });
    {
        let last = Rc::clone(&last);
        use_effect_with(from.clone(), move |from| {
            let is_dropped = Rc::new(Cell::new(false));
            if let Some(mut computation) = under_way.take() {
                let (from, dropped) = (from.clone(), Rc::clone(&is_dropped));
                spawn_local(async move {
                    let step = poll_fn(|context| {
                        if dropped.get() { Poll::Ready(None) } else { computation.as_mut().poll(context).map(Some) }
                    });
                    if let Some(result) = step.await {
                        *last.borrow_mut() = Some((from, ByPtr::from(Rc::new(result))));
                        redraw.force_update();
                    }
                });
            }
            move || is_dropped.set(true)
        });
    }
    (*last).clone().into_inner()
}
