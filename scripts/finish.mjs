// Runs behind Trunk's build, in the folder that becomes dist/:
// - the style sheets become one, and style sheets and scripts lose what only their authors need;
// - what the page loads when it needs it is named by its content, as Trunk names the rest, and the list of these parts in the page
//   gets the names. So no browser ever mixes the parts of two builds.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";

const dir = process.env.TRUNK_STAGING_DIR;
if (!dir) throw new Error("scripts/finish.mjs is for Trunk: run `make dist`");
const path = (name) => join(dir, name);
const minified = (name, text, ...more) =>
  execFileSync("esbuild", ["--minify", "--log-level=error", `--loader=${extname(name).slice(1)}`, ...more], { input: text });
const named = (name) => {
  const end = extname(name);
  const hash = createHash("sha256").update(readFileSync(path(name))).digest("hex").slice(0, 16);
  // Hosts compress what they know to be text.
  const hashed = `${name.slice(0, -end.length)}-${hash}${end === ".ftl" ? ".txt" : end}`;
  renameSync(path(name), path(hashed));
  return hashed;
};

let html = readFileSync(path("index.html"), "utf8");

const sheet = /<link rel="stylesheet" href="\.\/([^"]+)"\/>\n?/g;
const sheets = [...html.matchAll(sheet)].map((match) => match[1]);
if (sheets.length === 0) throw new Error("index.html has no style sheets");
writeFileSync(path("style.css"), minified("style.css", sheets.map((name) => readFileSync(path(name), "utf8")).join("\n")));
for (const name of sheets) rmSync(path(name));
const style = `<link rel="stylesheet" href="./${named("style.css")}"/>\n`;
let at = 0;
html = html.replace(sheet, () => (at++ === 0 ? style : ""));

// theme.js is no module; the others are.
for (const name of readdirSync(dir).filter((name) => name.endsWith(".js"))) {
  const format = name.startsWith("theme-") ? [] : ["--format=esm", "--target=es2022"];
  writeFileSync(path(name), minified(name, readFileSync(path(name)), ...format));
}

const list = /(<meta name="parts" content=")([^"]+)(">)/;
const [, before, parts, after] = html.match(list) ?? [];
if (!parts) throw new Error("index.html has no list of parts");
const renamed = parts.split(" ").map((part) => {
  const [name, file] = part.split("=");
  return `${name}=${named(file)}`;
});
html = html.replace(list, `${before}${renamed.join(" ")}${after}`);

writeFileSync(path("index.html"), html.replace(/<!--[^]*?-->\n?/g, "").replace(/\n\n+/g, "\n"));
