// Builds the page of the list in scripts/page.mjs: cargo, wasm-split-cli, wasm-bindgen, wasm-opt and esbuild.
//   node scripts/build.mjs [--out dist] [--unsplit] [--debug]
// --unsplit leaves the app in one wasm, of the same sources. --debug builds it without optimisation, for `make dev`.
// Every file but those that the list keeps is named by its content, so that no browser mixes the files of two builds.
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";

import { documentFiles, documentPage } from "./documents.mjs";
import { kept, locales, parts } from "./page.mjs";
import { checkParts, linkerOfOurs, owners, packed, partsOf } from "./wasm-parts.mjs";
import { shorten } from "./wasm-names.mjs";

const target = "wasm32-unknown-unknown";

function stop(message) {
  console.error(`error: ${message}`);
  process.exit(1);
}

function options(given) {
  const found = { out: "dist", unsplit: false, debug: false };
  for (let at = 0; at < given.length; at += 1) {
    const name = given[at].replace(/^--/, "");
    if (typeof found[name] === "boolean") found[name] = true;
    else if (name in found && at + 1 < given.length) found[name] = given[(at += 1)];
    else stop(`unknown argument ${given[at]}; use --out, --unsplit or --debug`);
  }
  return found;
}

const { out, unsplit, debug } = options(process.argv.slice(2));
const isSplit = !unsplit && !debug;
const targetDir = process.env.CARGO_TARGET_DIR ?? "target";
const work = join(targetDir, debug ? "page-debug" : "page");
const inWork = (name) => join(work, name);
// A debug build goes on from the last one.
rmSync(debug ? inWork("dist") : work, { recursive: true, force: true });
mkdirSync(inWork("dist"), { recursive: true });

function run(command, ...given) {
  try {
    execFileSync(command, given, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, RUST_LOG: "warn" } });
  } catch (error) {
    stop(error.code === "ENOENT" ? `${command} is missing: run \`make dist\`, which brings it` : `${command} failed`);
  }
}

// The programs. The relocations that the splitter reads are asked for in the last link only: RUSTFLAGS would leave them in every wasm.
function programs() {
  // With the same features, so that both programs share the library.
  const features = isSplit ? ["--features", "split"] : [];
  const cargo = (bin, ...more) =>
    run("cargo", "rustc", "--locked", "--quiet", "--target", target, "--release", "--bin", bin, ...features, ...more);
  if (debug) {
    run("cargo", "build", "--locked", "--quiet", "--target", target, "--bins");
  } else {
    cargo("files");
    // Built for speed, with a profile of its own; it is the core alone.
    run("cargo", "build", "--locked", "--quiet", "--target", target, "--profile", "fast", "--bin", "optimiser", "--no-default-features", "--features", "optimiser");
    cargo("app", ...(isSplit ? ["--", "-Clink-arg=--emit-relocs"] : []));
  }
  const profile = (name) => (name === "optimiser" ? "fast" : "release");
  return (name) => join(targetDir, target, debug ? "debug" : profile(name), `${name}.wasm`);
}

function isNewer(file, source) {
  return existsSync(file) && statSync(file).mtimeMs > statSync(source).mtimeMs;
}

// Glue between wasm and browser, and the app taken apart: for each of its parts the wasm files that it needs.
function bound(program) {
  const bind = (input, name, ...more) =>
    run("wasm-bindgen", input, "--target", "web", "--out-dir", work, "--out-name", name, "--no-typescript", ...more);
  if (!isSplit) {
    for (const name of ["files", "optimiser", "app"]) if (!isNewer(inWork(`${name}_bg.wasm`), program(name))) bind(program(name), name);
    return {};
  }
  bind(program("files"), "files");
  bind(program("optimiser"), "optimiser");
  run("wasm-split-cli", program("app"), work, "--target", "web", "--out-name", "main");
  // Without the flag wasm-bindgen drops the table that the parts are linked through.
  bind(inWork("main.wasm"), "app", "--keep-lld-exports");
  const linker = readFileSync(inWork("__wasm_split.js"), "utf8").replace("./main.js", "./app.js");
  writeFileSync(inWork("__wasm_split.js"), linkerOfOurs(linker));
  return partsOf(linker);
}

async function optimised(names) {
  const queue = [...names];
  const worker = async () => {
    for (let name = queue.shift(); name; name = queue.shift()) {
      const order = ["files_bg", "optimiser_bg"].includes(name) ? [] : ["--reorder-functions-by-name"];
      const level = name === "optimiser_bg" ? "-O3" : "-Oz";
      await promisify(execFile)("wasm-opt", [level, "--converge", "--gufa", "--low-memory-unused", "--strip-producers", "--strip-target-features", ...order, inWork(`${name}.wasm`), "-o", inWork(`${name}.small`)]);
      renameSync(inWork(`${name}.small`), inWork(`${name}.wasm`));
    }
  };
  await Promise.all([worker(), worker()]).catch((error) => stop(`wasm-opt failed: ${error.message}`));
}

function esbuild(given, input) {
  try {
    return execFileSync("esbuild", ["--log-level=error", ...(debug ? [] : ["--minify"]), ...given], { input, maxBuffer: 1 << 28 });
  } catch (error) {
    return stop(error.code === "ENOENT" ? "esbuild is missing: run `make dist`, which brings it" : "esbuild failed");
  }
}
const module = (name) => esbuild(["--bundle", "--format=esm", "--target=es2022", inWork(name)]).toString();

// A file of the page: its content under a name with a hash of it. Answers that name.
function put(name, content) {
  const end = extname(name);
  const named = `${name.slice(0, -end.length)}-${createHash("sha256").update(content).digest("hex").slice(0, 10)}${end}`;
  writeFileSync(join(work, "dist", named), content);
  return named;
}
const asset = (name) => readFileSync(join("assets", name));

const needs = bound(programs());
const cuts = [...new Set(Object.values(needs).flat())];
if (!debug) await optimised(["app_bg", "files_bg", "optimiser_bg", ...cuts]);
if (isSplit) checkParts(inWork("app_bg.wasm"), cuts.map((name) => inWork(`${name}.wasm`)), stop);

// What the page loads, by the name that asks for it.
const files = {};
const wasm = (name) => readFileSync(inWork(`${name}.wasm`));
const app = debug ? { wasm: wasm("app_bg"), js: module("app.js") } : shorten(wasm("app_bg"), module("app.js"));
files["app.js"] = put("app.js", app.js);
files["app.wasm"] = put("app.wasm", app.wasm);
// One file a part: a wasm that holds, in sections of their own, those that it shares with later parts.
const owned = owners(needs);
for (const part of Object.keys(owned)) {
  const name = `split_${part}`;
  files[name] = put(`${part}.wasm`, packed(wasm(name), owned[part].filter((one) => one !== name).map((one) => [one, wasm(one)])));
  for (const one of owned[part]) files[one] = files[name];
}
files["files.js"] = put("files.js", module("files.js"));
files["files.wasm"] = put("files.wasm", wasm("files_bg"));
renameSync(inWork("optimiser.js"), inWork("optimiser-bound.js"));
writeFileSync(inWork("optimiser.js"), asset("optimiser.js"));
files["optimiser.js"] = put("optimiser.js", module("optimiser.js"));
files["optimise.js"] = put("optimise.js", esbuild(["--loader=js", "--format=esm", "--target=es2022"], asset("optimise.js")));
files["optimiser.wasm"] = put("optimiser.wasm", wasm("optimiser_bg"));
for (const [part, { styles, words }] of Object.entries(parts)) {
  const css = styles.map((name) => asset(`css/${name}.css`)).join("\n");
  if (css) files[`${part}.css`] = put(`${part}.css`, esbuild(["--loader=css"], css));
  for (const locale of words.length > 0 ? locales : []) {
    const text = words.map((name) => asset(`locales/${name}${locale}.ftl`)).join("\n");
    // Hosts compress what they know to be text.
    files[`${part}.${locale}`] = put(`${part}.${locale}.txt`, text);
  }
}
// A page that is rebuilt again and again must not be kept.
const worker = debug ? {} : { "sw.js": "sw.js" };
const boot = put("boot.js", esbuild(["--loader=js", "--format=esm", "--target=es2022"], asset("boot.js")));
for (const name of kept) writeFileSync(join(work, "dist", name), extname(name) === ".js" ? esbuild(["--loader=js"], asset(name)) : asset(name));

const sheets = ["tokens", "base", "document"].map((name) => asset(`css/${name}.css`)).join("\n");
const documentStyle = put("document.css", esbuild(["--loader=css"], sheets));
for (const name of documentFiles) writeFileSync(join(work, "dist", name), documentPage(name, documentStyle, boot));

// The service worker, with the list of what it keeps. Its version changes with any file of the page.
function writeWorker(page) {
  const first = ["./", "start.js", boot, ...["first.css", "app.js", "app.wasm", "split_editor"].map((name) => files[name])].filter(Boolean);
  first.push(...locales.map((locale) => files[`first.${locale}`]));
  const rest = [...new Set([...Object.values(files), documentStyle, ...documentFiles, ...kept])].filter((name) => !first.includes(name));
  const source = asset("sw.js");
  const unhashed = [...kept, ...documentFiles].map((name) => readFileSync(join(work, "dist", name)));
  const version = [...first, ...rest, page, source, ...unhashed].reduce((hash, one) => hash.update(one), createHash("sha256")).digest("hex").slice(0, 16);
  const release = JSON.stringify({ version, boot, first, rest, documents: documentFiles });
  writeFileSync(join(work, "dist/sw.js"), esbuild(["--loader=js", "--target=es2022", `--define:RELEASE=${release}`], source));
}

// The page. What it begins with stands in it, so that the browser asks for all of it at once.
const wasmLink = (name) => `<link rel="preload" as="fetch" type="application/wasm" crossorigin="anonymous" href="./${files[name]}">`;
const head = [
  `<link rel="stylesheet" href="./${files["first.css"]}">`,
  `<link rel="modulepreload" href="./${files["app.js"]}">`,
  ...["app.wasm", ...(isSplit ? ["split_editor"] : [])].map(wasmLink),
  // Behind what the browser is to fetch: it holds the reading of the page up.
  `<script src="./start.js"></script>`,
  `<meta name="parts" content="${Object.entries({ ...files, ...worker }).map(([name, file]) => `${name}=${file}`).join(" ")}">`,
  `<script type="module" src="./${boot}"></script>`,
];
const page = readFileSync("index.html", "utf8").replace(/<!--[^]*?-->\n?/g, (found) => (found.startsWith("<!-- build -->") ? found : ""));
if (!page.includes("<!-- build -->")) stop("index.html has no line <!-- build -->");
const built = page.replace("<!-- build -->", head.join("\n"));
writeFileSync(join(work, "dist/index.html"), built);
if (!debug) writeWorker(built);
// For those who weigh it: scripts/sizes.mjs.
writeFileSync(join(work, "dist/build.json"), `${JSON.stringify({ files, needs, boot }, null, 1)}\n`);

mkdirSync(dirname(out), { recursive: true });
rmSync(out, { recursive: true, force: true });
renameSync(join(work, "dist"), out);
