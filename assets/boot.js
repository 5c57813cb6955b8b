// Starts the page, and says in the page why when that fails. The words stand here and not in the locales, because the
// locales are part of what could not be loaded.
const words = {
  old: {
    en: "Mediaplan cannot start: this browser does not support WebAssembly. Update the browser, or open this page in a current version of Chrome, Edge, Firefox or Safari.",
    nl: "Mediaplan kan niet starten: deze browser ondersteunt geen WebAssembly. Werk de browser bij, of open deze pagina in een actuele versie van Chrome, Edge, Firefox of Safari.",
    ru: "Mediaplan не может запуститься в этом браузере: нужна поддержка WebAssembly, она есть в актуальных Chrome, Edge, Firefox и Safari. Обновите браузер или откройте этот адрес в другом.",
  },
  cut: {
    en: "A part of Mediaplan could not be loaded. Check the connection and reload the page. Plans saved in this browser are still there.",
    nl: "Een deel van Mediaplan kon niet worden geladen. Controleer de verbinding en laad de pagina opnieuw. Plannen die in deze browser zijn opgeslagen, zijn er nog.",
    ru: "Часть Mediaplan не загрузилась. Проверьте соединение и перезагрузите страницу. Планы, сохранённые в этом браузере, на месте.",
  },
};

function explain(why) {
  const loading = document.querySelector("#app > .boot");
  // The app stood already and has its own message for what broke it.
  if (!loading) return;
  const notes = Object.entries(words[why]).map(([lang, text]) => {
    const note = document.createElement("p");
    note.className = "boot-note";
    note.lang = lang;
    note.textContent = text;
    return note;
  });
  const box = document.createElement("div");
  box.setAttribute("role", "alert");
  box.append(...notes);
  loading.replaceWith(box);
}

// Parts that are loaded when they are needed. scripts/finish.mjs names them by their content and writes the names here.
const parts = new Map(
  document.querySelector('meta[name="parts"]').content.split(" ").map((part) => part.split("=")),
);
const texts = new Map();

async function fetched(name) {
  const answer = await fetch(parts.get(name));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.text();
}

// What the wasm asks of this page; src/shell/lazy_assets.rs is the other end.
globalThis.mediaplan = {
  explain,
  text(name) {
    if (!texts.has(name)) {
      texts.set(name, fetched(name));
      // What failed may work the next time.
      texts.get(name).catch(() => texts.delete(name));
    }
    return texts.get(name);
  },
  async files() {
    const files = await import(new URL(parts.get("files.js"), document.baseURI).href);
    await files.default({ module_or_path: parts.get("files.wasm") });
    return files;
  },
};

// The language chosen before, else the first of the browser's that we speak.
function language() {
  let chosen = [];
  try {
    chosen = [localStorage.getItem("mediaplan.locale") ?? ""];
  } catch {
    // A browser that keeps nothing has no choice to remember.
  }
  const tags = [...chosen, ...navigator.languages].map((tag) => tag.split(/[-_]/)[0].toLowerCase());
  return tags.find((tag) => tag in words.old) ?? "en";
}

async function boot() {
  document.documentElement.lang = language();
  if (typeof WebAssembly !== "object") return explain("old");
  // Beside the wasm, and not after it; whoever asks for it again shares the answer, and is told if it failed.
  mediaplan.text(document.documentElement.lang).catch(() => {});
  // Trunk names the files by their content; these links carry the names.
  const js = document.querySelector('link[rel="modulepreload"]').href;
  const wasm = document.querySelector('link[rel="preload"][as="fetch"]').href;
  try {
    const app = await import(js);
    await app.default({ module_or_path: wasm });
  } catch (error) {
    console.error(error);
    explain(error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError ? "old" : "cut");
  }
}

boot();
