// Starts the page, and says in the page why when that fails. The words stand here and not in the locales, because the
// locales are part of what could not be loaded.
const words = {
  old: {
    en: "Mediaplan cannot start in this browser: it needs WebAssembly, as every current Chrome, Edge, Firefox and Safari has it. Update the browser, or open this address in another one.",
    nl: "Mediaplan kan in deze browser niet starten: het heeft WebAssembly nodig, zoals elke actuele Chrome, Edge, Firefox en Safari die heeft. Werk de browser bij, of open dit adres in een andere.",
    ru: "Mediaplan не может запуститься в этом браузере: нужна поддержка WebAssembly, она есть в актуальных Chrome, Edge, Firefox и Safari. Обновите браузер или откройте этот адрес в другом.",
  },
  cut: {
    en: "A part of Mediaplan could not be loaded. Check the connection and reload the page. Plans saved in this browser are still there.",
    nl: "Een deel van Mediaplan kon niet worden geladen. Controleer de verbinding en laad de pagina opnieuw. In deze browser bewaarde plannen zijn er nog.",
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

async function boot() {
  if (typeof WebAssembly !== "object") return explain("old");
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
