// The parts that wasm-split-cli takes a wasm apart into: what it wrote to load them, and what must hold between them.
import { readFileSync } from "node:fs";

import { parts } from "./page.mjs";
import { leb, text } from "./wasm-names.mjs";

// How the linker gets a file: its text is no interface, so whatever is not exactly this stops the build.
const fetcher =
  /\(\) => \{\s*const src = fetch\(new URL\("\.\/(\w+)\.wasm", import\.meta\.url\)\);\s*src\.catch\(\(\) => \{\}\);\s*return async \(imports\) => \(WebAssembly\.instantiateStreaming\(src, imports\)\);\s*\}/g;

// The linker with files from assets/boot.js, which knows their names and why one does not come.
export function linkerOfOurs(linker) {
  const ours = linker.replace(fetcher, (_, name) => `() => mediaplan.wasm("${name}")`);
  if (ours === linker || ours.includes("fetch(")) {
    throw new Error("the linker of wasm-split-cli is not as expected: look at scripts/wasm-parts.mjs, or build with --unsplit");
  }
  return ours;
}

// For each part the wasm files that it needs, shared ones first.
export function partsOf(linker) {
  const text = linker.replace(fetcher, (_, name) => `"${name}"`);
  const shared = new Map([...text.matchAll(/const (__chunk_\d+) = makeLoad\("(\w+)"\s*, \[\]\);/g)].map(([, variable, file]) => [variable, file]));
  const parts = {};
  for (const [, file, list] of text.matchAll(/makeLoad\("(split_\w+)"\s*, \[([^\]]*)\]\)/g)) {
    const needed = list.split(",").map((variable) => variable.trim()).filter(Boolean).map((variable) => shared.get(variable));
    parts[file.replace("split_", "")] = [...needed, file];
  }
  return parts;
}

// The wasm files that come with each part: with the first that needs them, in the order of loading. Two files would compress worse
// than one, and each is a request.
export function owners(needs) {
  const order = Object.keys(parts).filter((part) => part in needs);
  const loaded = ["editor", ...order];
  const taken = new Set();
  return Object.fromEntries(loaded.filter((part) => part in needs).map((part) => [part, needs[part].filter((name) => !taken.has(name) && taken.add(name))]));
}

// A wasm with others in custom sections, each under its name.
export function packed(wasm, others) {
  const sections = others.map(([name, bytes]) => {
    const content = Buffer.concat([text(name), bytes]);
    return Buffer.concat([Buffer.from([0]), leb(content.length), content]);
  });
  return Buffer.concat([wasm, ...sections]);
}

// Every part must find in the main wasm what it imports, and the main wasm must import from its glue alone: else the page would stop
// where a part is first used. Calls `stop` with what is wrong.
export function checkParts(main, parts, stop) {
  const module = (name) => new WebAssembly.Module(readFileSync(name));
  const whole = module(main);
  const given = new Set(WebAssembly.Module.exports(whole).map((one) => `${one.kind} ${one.name}`));
  const wrong = WebAssembly.Module.imports(whole)
    .filter((one) => !/_bg\.js$|^\.\/__wasm_split\.js$/.test(one.module))
    .map((one) => `${main} imports ${one.module} ${one.name}`);
  for (const part of parts) {
    for (const one of WebAssembly.Module.imports(module(part))) {
      if (one.module !== "__wasm_split" || !given.has(`${one.kind} ${one.name}`)) {
        wrong.push(`${part} wants ${one.kind} ${one.module}.${one.name}, which ${main} does not give`);
      }
    }
  }
  if (wrong.length > 0) stop(`the parts do not fit together:\n${wrong.join("\n")}`);
}
