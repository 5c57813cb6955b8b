// What the browser loads before the page stands: raw and brotli size (quality 11) of every file, and the total.
//   node scripts/sizes.mjs [dist]
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const aim = 220_000;
const dir = process.argv[2] ?? "dist";
const page = join(dir, "index.html");
if (!existsSync(page)) {
  console.error(`error: there is no ${page}: run \`make dist\` first`);
  process.exit(1);
}

// Everything the page names; what these files name in turn is the wasm's glue, which the page preloads itself.
const html = readFileSync(page, "utf8");
const named = [...html.matchAll(/(?:src|href)="\.?\/?([^":#]+)"/g)].map((match) => match[1]);
// And the words of one language, of which the longest are counted.
const words = readdirSync(dir).filter((name) => name.endsWith(".txt"));
const longest = words.sort((a, b) => readFileSync(join(dir, b)).length - readFileSync(join(dir, a)).length)[0];
const files = ["index.html", ...new Set(named), longest];

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
const rows = files.map((name) => {
  const bytes = readFileSync(join(dir, name));
  return { name, raw: bytes.length, small: brotli(bytes) };
});
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);

const number = (value) => value.toLocaleString("en-US").padStart(11);
const width = Math.max(...files.map((name) => name.length));
console.log(`${"First load".padEnd(width)}${"raw".padStart(11)}${"brotli".padStart(11)}  (bytes)`);
for (const row of rows) console.log(`${row.name.padEnd(width)}${number(row.raw)}${number(row.small)}`);
console.log(`${"Total".padEnd(width)}${number(sum("raw"))}${number(sum("small"))}`);
const later = readdirSync(dir).filter((name) => extname(name) && !files.includes(name) && !words.includes(name));
for (const name of later) console.log(`Loaded when needed: ${name}, ${brotli(readFileSync(join(dir, name))).toLocaleString("en-US")} in brotli`);
const share = Math.round((100 * sum("small")) / aim);
console.log(`The aim is at most ${aim.toLocaleString("en-US")} bytes in brotli: ${share} % of it is used.`);
