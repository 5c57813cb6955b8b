// Runs behind Trunk's build. Trunk names the files of the page by their content, but not those that the page loads when it needs
// them: they are renamed here, and the list in the page gets their names. So no browser ever mixes the parts of two builds.
import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";

const dir = process.env.TRUNK_STAGING_DIR;
const page = join(dir, "index.html");
const html = readFileSync(page, "utf8");
const list = /(<meta name="parts" content=")([^"]+)(">)/;
const named = (name) => {
  const end = extname(name);
  const hash = createHash("sha256").update(readFileSync(join(dir, name))).digest("hex").slice(0, 16);
  const hashed = `${name.slice(0, -end.length)}-${hash}${end}`;
  renameSync(join(dir, name), join(dir, hashed));
  return hashed;
};
const [, before, parts, after] = html.match(list) ?? [];
if (!parts) throw new Error("index.html has no list of parts");
const renamed = parts.split(" ").map((part) => {
  const [name, file] = part.split("=");
  return `${name}=${named(file)}`;
});
writeFileSync(page, html.replace(list, `${before}${renamed.join(" ")}${after}`));
