// Weighs the built page by part, in brotli (quality 11), with the longest language, and holds it against scripts/bounds.json.
//   node scripts/sizes.mjs [dist]
// Ends with an error when a part is above its bound. A bound is raised in a commit of its own, with the reason.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

import { locales, parts } from "./page.mjs";

const dir = process.argv[2] ?? "dist";
const list = join(dir, "build.json");
if (!existsSync(list)) {
  console.error(`error: there is no ${list}: run \`make dist\` first`);
  process.exit(1);
}
const { files, needs, boot } = JSON.parse(readFileSync(list, "utf8"));
const bounds = JSON.parse(readFileSync(new URL("bounds.json", import.meta.url), "utf8"));

function weigh(name) {
  const bytes = readFileSync(join(dir, name));
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { name, raw: bytes.length, small: brotliCompressSync(bytes, { params: parameters }).length };
}
const longest = (part) =>
  locales.map((locale) => files[`${part}.${locale}`]).filter(Boolean).map(weigh).sort((a, b) => b.small - a.small)[0];

// What each part brings that the parts before it have not brought.
const seen = new Set();
const fresh = (names) => names.filter((name) => name && !seen.has(name) && seen.add(name)).map(weigh);
const rows = {
  first: fresh(["index.html", "start.js", boot, files["first.css"], files["app.js"], files["app.wasm"]]),
  editor: fresh([files.split_editor]),
};
rows.first.push(longest("first"));
for (const part of Object.keys(parts).filter((part) => part !== "first")) {
  rows[part] = fresh([files[`${part}.css`], files[`split_${part}`]]);
  const words = longest(part);
  if (words) rows[part].push(words);
}
rows.files = fresh([files["files.js"], files["files.wasm"]]);
rows.optimiser = fresh([files["optimise.js"], files["optimiser.js"], files["optimiser.wasm"]]);

const sum = (part, key) => rows[part].reduce((total, row) => total + row[key], 0);
const all = (names, key) => names.reduce((total, part) => total + sum(part, key), 0);
const totals = {
  "key figures and grid": ["first", "editor"],
  "the whole Plan view": ["first", "editor", "charts"],
  everything: Object.keys(rows),
};

const number = (value) => value.toLocaleString("en-US").padStart(11);
const width = 44;
const line = (name, raw, small, bound = "") => console.log(`${name.padEnd(width)}${number(raw)}${number(small)}${bound ? number(bound) : ""}`);
console.log(`${"Bytes".padEnd(width)}${"raw".padStart(11)}${"brotli".padStart(11)}${"bound".padStart(11)}`);
const above = [];
for (const part of Object.keys(rows)) {
  line(part, sum(part, "raw"), sum(part, "small"), bounds[part]);
  for (const row of rows[part]) line(`  ${row.name}`, row.raw, row.small);
  // A part without a bound is above it.
  if (!(sum(part, "small") <= bounds[part])) above.push(part);
}
console.log();
for (const [name, names] of Object.entries(totals)) {
  const small = all(names, "small");
  line(name, all(names, "raw"), small, bounds[name]);
  if (small > bounds[name]) above.push(name);
}
if (above.length > 0 && Object.keys(needs).length > 0) {
  console.error(`error: above the bound of scripts/bounds.json: ${above.join(", ")}. Find what grew; or raise the bound in a commit that says why.`);
  process.exit(1);
}
