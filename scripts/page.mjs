// What the page is made of: the one list that scripts/build.mjs builds from. Paths are relative to assets/.
//
// A part is loaded when it is needed: `first` with the page, `editor` beside it, the others after it or when something of theirs is
// opened, in this order. In the wasm a part is what src/bin/app.rs cuts out under the same name. `styles` and `words` are the files that come with it.
export const parts = {
  first: { styles: ["tokens", "base", "boot", "shell", "modal", "plan"], words: [""] },
  charts: { styles: ["cards", "chart"], words: ["charts."] },
  tables: { styles: ["tables"], words: ["tables."] },
  dialogs: { styles: ["dialog", "detail", "explain"], words: ["dialogs.", "explain."] },
  views: { styles: ["calendar", "reach", "effect"], words: ["views."] },
  optimise: { styles: ["optimise"], words: ["optimise."] },
};

export const locales = ["en", "nl", "ru"];

// Pictures of the installed page, drawn from icon.svg by scripts/icons.sh.
const icons = ["icon.svg", "icon-180.png", "icon-192.png", "icon-512.png", "icon-maskable.png"];

// Files that keep their names: browsers, and pages of an earlier release, ask for them by these.
export const kept = ["start.js", ...icons, "manifest.webmanifest"];
