// Serves a folder of static files on 127.0.0.1, with nothing but what Node brings.
//   node scripts/serve.mjs [--port 8080] [--dir dist] [--prefix /some/folder/] [--check]
// --port 0 takes any free port. --prefix serves the folder below that path, as a host with many sites would. --check
// only looks whether the port is free.
import { createServer } from "node:http";
import { createReadStream, realpathSync, statSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";

const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

function stop(message) {
  console.error(`error: ${message}`);
  process.exit(1);
}

function options(given) {
  const found = { port: "8080", dir: "dist", prefix: "/", check: false };
  for (let at = 0; at < given.length; at += 1) {
    const name = given[at].replace(/^--/, "");
    if (name === "check") found.check = true;
    else if (name in found && at + 1 < given.length) found[name] = given[(at += 1)];
    else stop(`unknown argument ${given[at]}; use --port, --dir, --prefix or --check`);
  }
  const port = Number(found.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) stop(`${found.port} is not a port: use a number from 1 to 65535`);
  return { ...found, port, prefix: `/${found.prefix}/`.replace(/\/+/g, "/") };
}

// The file that a request path means: its real path, or nothing when there is none or it lies outside the folder.
function fileOf(root, path) {
  try {
    let file = realpathSync(join(root, decodeURIComponent(path)));
    if (file !== root && !file.startsWith(root + sep)) return null;
    if (statSync(file).isDirectory()) file = join(file, "index.html");
    return { file, size: statSync(file).size };
  } catch {
    return null;
  }
}

const { port, dir, prefix, check } = options(process.argv.slice(2));
let root = resolve(dir);
if (!check) {
  try {
    root = realpathSync(root);
  } catch {
    stop(`there is no folder ${dir}: run \`make dist\` first`);
  }
}

const server = createServer((request, response) => {
  const answer = (status, headers, text) => response.writeHead(status, headers).end(text);
  const plain = { "content-type": "text/plain; charset=utf-8" };
  if (request.method !== "GET" && request.method !== "HEAD") return answer(405, { ...plain, allow: "GET, HEAD" }, "Only GET and HEAD.\n");
  const path = request.url.split(/[?#]/, 1)[0];
  if (path === prefix.slice(0, -1)) return answer(301, { location: prefix }, "");
  const found = path.startsWith(prefix) ? fileOf(root, path.slice(prefix.length)) : null;
  if (!found) return answer(404, plain, "Not found.\n");
  response.writeHead(200, {
    "content-type": types[extname(found.file)] ?? "application/octet-stream",
    "content-length": found.size,
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") return response.end();
  return createReadStream(found.file).on("error", () => response.destroy()).pipe(response);
});

server.on("error", (error) => {
  if (error.code === "EADDRINUSE") stop(`port ${port} is in use by another program. Choose another one: make serve PORT=${port < 65535 ? port + 1 : 8080}`);
  if (error.code === "EACCES") stop(`port ${port} may not be opened by this user. Choose one above 1023: make serve PORT=8080`);
  stop(error.message);
});
server.listen(port, "127.0.0.1", () => {
  if (check) return server.close();
  return console.log(`http://127.0.0.1:${server.address().port}${prefix}`);
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
