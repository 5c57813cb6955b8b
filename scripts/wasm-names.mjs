// Shorter names between a wasm and its glue. wasm-bindgen names each function by a hash of sixteen digits, once on either side, which
// no compressor folds: 4 KB of the first load.

const IMPORTS = 2;
const EXPORTS = 7;

// The number as wasm writes it: LEB128.
export function leb(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}

// Text as wasm writes it: with its length in front.
export const text = (string) => Buffer.concat([leb(Buffer.byteLength(string)), Buffer.from(string)]);

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }
  text() {
    const length = this.number();
    this.at += length;
    return this.bytes.toString("utf8", this.at - length, this.at);
  }
  // The bytes that `read` goes over.
  over(read) {
    const from = this.at;
    read();
    return this.bytes.subarray(from, this.at);
  }
  limits() {
    const hasMaximum = this.number() & 1;
    this.number();
    if (hasMaximum) this.number();
  }
  // What is imported: a kind and its type.
  type() {
    const kind = this.bytes[this.at++];
    if (kind === 0) this.number();
    else if (kind === 1) {
      this.at += 1;
      this.limits();
    } else if (kind === 2) this.limits();
    else if (kind === 3) this.at += 2;
    else throw new Error(`an import of the unknown kind ${kind}`);
  }
}

// The wasm and the glue, which know each other by short names.
export function shorten(wasm, glue) {
  const names = new Map();
  const short = (name) => names.get(name) ?? names.set(name, `$${names.size.toString(36)}`).get(name);
  const reader = new Reader(wasm);
  reader.at = 8;
  const out = [wasm.subarray(0, 8)];
  while (reader.at < wasm.length) {
    const from = reader.at;
    const id = wasm[reader.at++];
    const end = reader.number() + reader.at;
    if (id !== IMPORTS && id !== EXPORTS) {
      reader.at = end;
      out.push(wasm.subarray(from, end));
      continue;
    }
    const count = reader.number();
    const entries = [leb(count)];
    for (let at = 0; at < count; at += 1) {
      if (id === IMPORTS) {
        const module = reader.text();
        const name = reader.text();
        const ofGlue = module.endsWith("_bg.js");
        entries.push(text(ofGlue ? short(module) : module), text(ofGlue ? short(name) : name), reader.over(() => reader.type()));
      } else {
        const name = reader.text();
        const isOfGlue = /^(__wbindgen|wasm_bindgen|__externref)/.test(name);
        entries.push(text(isOfGlue ? short(name) : name), reader.over(() => (reader.at += 1, reader.number())));
      }
    }
    if (reader.at !== end) throw new Error(`section ${id} of the wasm was not read to its end`);
    const section = Buffer.concat(entries);
    out.push(Buffer.from([id]), leb(section.length), section);
  }
  let js = glue;
  for (const [name, to] of names) {
    const seen = new RegExp(`(?<![\\w$])${name.replace(/[./]/g, "\\$&")}(?![\\w$])`, "g");
    if (!seen.test(js)) throw new Error(`the glue does not know ${name}`);
    js = js.replace(seen, () => to);
  }
  return { wasm: Buffer.concat(out), js };
}
