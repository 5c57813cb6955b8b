// Serves a folder of static files on 127.0.0.1, with nothing but what Node brings, and compressed as good static hosts do it.
//   node scripts/serve.mjs [--port 8080] [--dir dist] [--prefix /some/folder/] [--plain] [--check]
// --port 0 takes any free port. --prefix serves the folder below that path, as a host with many sites would. --plain compresses
// nothing. --check only looks whether the port is free.
import { createServer } from "node:http";
import { createReadStream, readdirSync, realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

import { fileOf, typeOf } from "./static-files.mjs";

const compressible = [".css", ".csv", ".html", ".js", ".json", ".map", ".mjs", ".svg", ".txt", ".wasm", ".webmanifest"];

// The compressions, the better first. What compresses once and serves often can take its time.
const encodings = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

function stop(message) {
  console.error(`error: ${message}`);
  process.exit(1);
}

function options(given) {
  const found = { port: "8080", dir: "dist", prefix: "/", plain: false, check: false };
  for (let at = 0; at < given.length; at += 1) {
    const name = given[at].replace(/^--/, "");
    if (typeof found[name] === "boolean") found[name] = true;
    else if (name in found && at + 1 < given.length) found[name] = given[(at += 1)];
    else stop(`unknown argument ${given[at]}; use --port, --dir, --prefix, --plain or --check`);
  }
  const port = Number(found.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) stop(`${found.port} is not a port: use a number from 1 to 65535`);
  return { ...found, port, prefix: `/${found.prefix}/`.replace(/\/+/g, "/") };
}

// The compression for a request: the best of those that it accepts, or none.
function encodingFor(file, accepted = "") {
  if (!compressible.includes(extname(file))) return undefined;
  const refused = /;\s*q=0(\.0*)?\s*$/;
  const names = accepted.split(",").filter((one) => !refused.test(one)).map((one) => one.split(";", 1)[0].trim());
  return Object.keys(encodings).find((name) => names.includes(name));
}

// Compressed files by path and encoding, each as long as the file stays the same.
const memory = new Map();
function compressed({ file, tag }, encoding) {
  const key = `${encoding} ${file}`;
  if (memory.get(key)?.tag !== tag) memory.set(key, { tag, bytes: readFile(file).then(encodings[encoding]) });
  return memory.get(key).bytes;
}

// Compresses what a browser will ask for before it does, in the order in which the page names it.
async function compressAhead(root) {
  const page = await readFile(join(root, "index.html"), "utf8").catch(() => "");
  const named = readdirSync(root).filter((name) => page.includes(name)).sort((a, b) => page.indexOf(a) - page.indexOf(b));
  for (const name of ["index.html", ...named]) {
    const found = fileOf(root, name);
    if (found && encodingFor(found.file, "br")) await compressed(found, "br").catch(() => {});
  }
}

const { port, dir, prefix, plain: isPlain, check } = options(process.argv.slice(2));
let root = resolve(dir);
if (!check) {
  try {
    root = realpathSync(root);
  } catch {
    stop(`there is no folder ${dir}: run \`make dist\` first`);
  }
}

// A name with a hash of the content never means anything else.
const cacheControl = (file) => (/-[0-9a-f]{10}\.\w+$/.test(file) ? "public, max-age=31536000, immutable" : "no-cache");

const server = createServer(async (request, response) => {
  const answer = (status, headers, text) => response.writeHead(status, headers).end(text);
  const plain = { "content-type": "text/plain; charset=utf-8" };
  if (request.method !== "GET" && request.method !== "HEAD") return answer(405, { ...plain, allow: "GET, HEAD" }, "Only GET and HEAD.\n");
  const path = request.url.split(/[?#]/, 1)[0];
  if (path === prefix.slice(0, -1)) return answer(301, { location: prefix }, "");
  const found = path.startsWith(prefix) ? fileOf(root, path.slice(prefix.length)) : null;
  if (!found) return answer(404, plain, "Not found.\n");
  const { file, size, tag } = found;
  // Weak: the tag is of the file, whichever way it is compressed.
  const headers = { etag: `W/"${tag}"`, vary: "accept-encoding", "cache-control": cacheControl(file), "x-content-type-options": "nosniff" };
  if (request.headers["if-none-match"] === headers.etag) return answer(304, headers);
  headers["content-type"] = typeOf(file);
  const encoding = isPlain ? undefined : encodingFor(file, request.headers["accept-encoding"]);
  const bytes = encoding && (await compressed(found, encoding).catch(() => null));
  if (bytes) headers["content-encoding"] = encoding;
  response.writeHead(200, { ...headers, "content-length": bytes ? bytes.length : size });
  if (request.method === "HEAD" || bytes) return response.end(bytes || undefined);
  return createReadStream(file).on("error", () => response.destroy()).pipe(response);
});

server.on("error", (error) => {
  if (error.code === "EADDRINUSE") stop(`port ${port} is in use by another program. Choose another one: make serve PORT=${port < 65535 ? port + 1 : 8080}`);
  if (error.code === "EACCES") stop(`port ${port} may not be opened by this user. Choose one above 1023: make serve PORT=8080`);
  stop(error.message);
});
server.listen(port, "127.0.0.1", () => {
  if (check) return server.close();
  console.log(`http://127.0.0.1:${server.address().port}${prefix}`);
  return isPlain ? undefined : compressAhead(root);
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
