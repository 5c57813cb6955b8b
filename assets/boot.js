// Starts the page, loads its parts when they are needed, and has it kept for use without a network. src/shell/lazy_assets.rs and
// src/shell/version.rs are the other end.

// Files by the name that asks for them; scripts/build.mjs names them by their content and writes the names into the page.
const files = new Map(
  document.querySelector('meta[name="parts"]').content.split(" ").map((part) => part.split("=")),
);
const languages = ["en", "nl", "ru"];
// Set while the last file that did not come is one that the host no longer has: a new release has replaced it.
let isReplaced = false;

// A download that has not ended by then never will.
const patience = 60000;

// A file of the page.
async function fetchedFile(file) {
  const answer = await fetch(file, { signal: AbortSignal.timeout?.(patience) }).catch((error) => {
    isReplaced = false;
    throw error;
  });
  const isPage = answer.headers.get("content-type")?.startsWith("text/html");
  if (answer.ok && !isPage) return answer;
  // Some hosts answer with this page where a file is missing; a network that wants a login answers with one of its own.
  const isOurs = answer.ok && (await answer.text()).includes('name="parts"');
  isReplaced = isOurs || answer.status === 404 || answer.status === 410;
  throw new Error(`${answer.url}: ${answer.status}`);
}

const fetched = (name) => fetchedFile(files.get(name));

// `make(name)`, once a name; what failed is tried again the next time.
function once(make) {
  const made = new Map();
  return (name) => {
    if (!made.has(name)) {
      const promise = make(name);
      made.set(name, promise);
      promise.catch(() => made.delete(name));
    }
    return made.get(name);
  };
}

const text = once(async (name) => (await fetched(name)).text());

// A style sheet in use. It is fetched first, for the reason why it does not come.
const style = once(async (name) => {
  if (!files.has(name)) return;
  await fetched(name);
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = files.get(name);
  const applied = new Promise((done, failed) => {
    link.addEventListener("load", done);
    link.addEventListener("error", failed);
  });
  document.head.append(link);
  await applied;
});

// A wasm that holds a part of the app, and in its sections others that it shares with later parts.
const compiled = once(async (file) => {
  const wasm = await fetchedFile(file);
  // Some hosts serve wasm under another type.
  return wasm.headers.get("content-type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(wasm)
    : WebAssembly.compile(await wasm.arrayBuffer());
});

// The program that reads and writes files.
const codec = once(async () => {
  const script = await fetched("files.js");
  const program = await import(script.url);
  await program.default({ module_or_path: await fetched("files.wasm") });
  return program;
});

// What begins and ends the worker that looks for the best split.
const optimiser = once(async () => (await import((await fetched("optimise.js")).url)).default(files, fetched));

// Without assets/start.js nothing but this line says that the page does not start.
globalThis.mediaplan ??= {
  explain() {
    document.querySelector("#app > .boot").textContent = "Reload the page · Laad de pagina opnieuw · Перезагрузите страницу";
  },
};
if (!mediaplan.explainMissing) mediaplan.explain();

// What the wasm asks of this page.
Object.assign(mediaplan, {
  text,
  begin(part, locale) {
    text(`${part}.${locale}`).catch(() => {});
    const styled = style(`${part}.css`);
    styled.catch(() => {});
    return styled;
  },
  task: () => new Promise((done) => setTimeout(done)),
  // The next turn: after the browser has painted, or when it has nothing else to do.
  turn: (whenIdle) =>
    new Promise((done) => {
      if (whenIdle && window.requestIdleCallback) return requestIdleCallback(() => done(), { timeout: 3000 });
      requestAnimationFrame(() => setTimeout(done));
      // A page that is not in sight paints nothing.
      return setTimeout(done, 200);
    }),
  isReplaced: () => isReplaced,
  files: () => codec(""),
  stopOptimising: () => optimiser("").then((one) => one.stop()),
  optimise: (plan, question, answer) =>
    optimiser("").then((one) => one.start(plan, question, answer), (error) => answer(String(error))),
  // A part of the app's wasm: what instantiates it with what it imports.
  wasm(name) {
    const file = compiled(files.get(name));
    file.catch(() => {});
    return async (imports) => {
      const module = await file;
      const [part = module] = WebAssembly.Module.customSections(module, name);
      return WebAssembly.instantiate(part, imports);
    };
  },
});

// Has the page kept for use without a network, once it stands; calls back when a newer version waits (assets/sw.js).
mediaplan.keep = async (arrived) => {
  if (!files.has("sw.js")) return;
  try {
    await mediaplan.turn(true);
    const workers = navigator.serviceWorker;
    const registration = await workers.register(files.get("sw.js"), { updateViaCache: "none" });
    // The first version, which comes with this visit, is no news.
    const look = () => {
      const next = registration.waiting ?? registration.installing;
      const tell = () => registration.active && next.state === "installed" && arrived();
      next?.addEventListener("statechange", tell);
      if (next) tell();
    };
    registration.addEventListener("updatefound", look);
    look();
    (await workers.ready).active.postMessage("keep");
    // A page may be open for days.
    setInterval(() => registration.update().catch(() => {}), 3600000);
  } catch {
    // A browser that keeps nothing for the page: it works as long as there is a network.
  }
};

// Loads the page anew, in the newest version: a worker that waits, or that the host has now, takes over first.
mediaplan.reload = async () => {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration.waiting) await registration.update();
    const next = registration.waiting ?? registration.installing;
    next.postMessage("take over");
    await new Promise((done) => {
      next.addEventListener("statechange", () => ["activated", "redundant"].includes(next.state) && done());
    });
  } catch {
    // There is none.
  }
  location.reload();
};

// What else changes the page, the browser's translation above all, puts elements in the place of texts, or around them. A node that
// the app changes, removes or inserts before is put back where the app left it: the app would stop where it is not.
function keepPlaces(app) {
  const standIns = new WeakMap();
  new MutationObserver((changes) => {
    const added = new Set();
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of changes) {
      for (const node of addedNodes) added.add(node);
      for (const gone of removedNodes) {
        const standIn = [...addedNodes, previousSibling, nextSibling].find((node) => added.has(node));
        if (standIn && !gone.isConnected) standIns.set(gone, standIn);
      }
    }
  }).observe(app, { childList: true, subtree: true });
  // What stands in a parent for a node: what replaced it, or what was put around it.
  const standIn = (node, parent) => {
    let stands = node.isConnected ? node : standIns.get(node);
    while (stands && stands.parentNode !== parent) stands = stands.parentNode;
    return stands;
  };
  const { insertBefore, removeChild, replaceChild } = Node.prototype;
  const putBack = (node, parent) => {
    if (!node || node.parentNode === parent) return;
    const stands = standIn(node, parent);
    if (stands) replaceChild.call(parent, node, stands);
  };
  Node.prototype.insertBefore = function (node, before) {
    putBack(before, this);
    if (!node.isConnected) standIns.get(node)?.remove();
    return insertBefore.call(this, node, before?.parentNode === this ? before : null);
  };
  Node.prototype.removeChild = function (node) {
    putBack(node, this);
    return removeChild.call(this, node);
  };
  const value = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
  Object.defineProperty(Node.prototype, "nodeValue", {
    ...value,
    set(text) {
      const stands = this.isConnected ? null : standIns.get(this);
      putBack(this, stands?.parentNode);
      value.set.call(this, text);
    },
  });
}

// The language chosen before, else the first of the browser's that we speak.
function language() {
  let chosen = [];
  try {
    chosen = [localStorage.getItem("mediaplan.locale") ?? ""];
  } catch {
    // A browser that keeps nothing has no choice to remember.
  }
  const tags = [...chosen, ...navigator.languages].map((tag) => tag.split(/[-_]/)[0].toLowerCase());
  return tags.find((tag) => languages.includes(tag)) ?? "en";
}

async function boot() {
  keepPlaces(document.getElementById("app"));
  document.documentElement.lang = language();
  // A part of the page did not come, and the page says so.
  if (mediaplan.isStopped || !mediaplan.explainMissing) return;
  if (typeof WebAssembly !== "object") return mediaplan.explain("old");
  // Beside the wasm, and not after it; whoever asks for it again shares the answer, and is told if it failed.
  text(`first.${document.documentElement.lang}`).catch(() => {});
  const wasm = fetched("app.wasm");
  wasm.catch(() => {});
  try {
    const script = document.querySelector('link[rel="modulepreload"]').href;
    const app = await Promise.race([import(script), new Promise((_, stop) => setTimeout(stop, patience))]).catch(() => null);
    if (!app) return mediaplan.explainMissing(script);
    await app.default({ module_or_path: wasm });
  } catch (error) {
    console.error(error);
    const isOld = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
    mediaplan.explain(isOld ? "old" : isReplaced ? "gone" : "cut");
  }
}

boot();
