// Runs before the rest of the page, and keeps its name from release to release, so that a page of an earlier release, which
// a browser kept, still finds it: it sets the chosen theme before the first paint, and says in the page why the rest does not start.
// The words stand here and not in the locales, because the locales are part of what may be missing.
(() => {
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
    gone: {
      en: "There is a new version of Mediaplan, and this browser kept a page of the old one. Reload the page. Plans saved in this browser are still there.",
      nl: "Er is een nieuwe versie van Mediaplan, en deze browser had nog een pagina van de oude. Laad de pagina opnieuw. Plannen die in deze browser zijn opgeslagen, zijn er nog.",
      ru: "Вышла новая версия Mediaplan, а браузер сохранил страницу старой. Перезагрузите страницу. Планы, сохранённые в этом браузере, на месте.",
    },
  };
  const reload = { en: "Reload", nl: "Opnieuw laden", ru: "Перезагрузить" };

  // Says in place of the line "Loading …" why the page does not start: "old", "cut" or "gone".
  function explain(why) {
    const loading = document.querySelector("#app > .boot");
    // The app stands and has its own message for what is missing.
    if (!loading) return;
    const box = document.createElement("div");
    box.setAttribute("role", "alert");
    for (const lang of Object.keys(reload)) {
      const note = document.createElement("p");
      note.className = "boot-note";
      note.lang = lang;
      note.textContent = words[why][lang];
      box.append(note);
    }
    if (why !== "old") {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn outline boot-reload";
      button.textContent = Object.values(reload).join(" · ");
      button.addEventListener("click", async () => {
        try {
          // A worker that keeps a page whose files are gone would bring it again.
          if (why === "gone") await (await navigator.serviceWorker.getRegistration()).unregister();
        } catch {
          // There is none.
        }
        location.reload();
      });
      box.append(button);
    }
    loading.replaceWith(box);
  }

  // A script or style sheet of the page that does not come: whether the host has it no longer, or cannot be reached.
  async function explainMissing(address) {
    mediaplan.isStopped = true;
    let why = "cut";
    try {
      const answer = await fetch(address, { cache: "no-store" });
      // Some hosts answer with this page where a file is missing.
      const isPage = answer.headers.get("content-type")?.startsWith("text/html");
      if (answer.status === 404 || answer.status === 410 || (isPage && (await answer.text()).includes('name="parts"'))) why = "gone";
    } catch {
      // No answer at all.
    }
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => explain(why));
    else explain(why);
  }

  window.mediaplan = { explain, explainMissing };
  const watch = ({ target }) => {
    if (target instanceof HTMLScriptElement) explainMissing(target.src);
    else if (target instanceof HTMLLinkElement && target.rel === "stylesheet") explainMissing(target.href);
  };
  addEventListener("error", watch, true);
  // A style sheet that failed before this script began said so to nobody.
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) if (!link.sheet?.cssRules.length) explainMissing(link.href);

  try {
    // The app writes the same key.
    const theme = localStorage.getItem("mediaplan.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is closed to this page: the theme follows the system.
  }
})();
