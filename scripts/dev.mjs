// Builds the page without optimisation, serves it on 127.0.0.1, and builds it again whenever something changes that it is made of;
// open pages then load themselves anew.
//   node scripts/dev.mjs [--port 8080]
// A build that fails says why, and the last good one is served on.
import { spawn } from "node:child_process";
import { createReadStream, readFileSync, watch } from "node:fs";
import { createServer } from "node:http";
import { basename } from "node:path";

import { fileOf, typeOf } from "./static-files.mjs";

const out = "target/dev";
const given = process.argv.indexOf("--port");
const port = Number(given > 0 ? process.argv[given + 1] : 8080);

// The page follows the builds by this script, which only the pages of this server have.
const follower = `const { build } = document.currentScript.dataset;
new EventSource("./events").onmessage = ({ data }) => data === build || location.reload();`;
// A browser that was here while a release was served keeps that one: this worker, which it finds in its place, removes it.
const noWorker = `addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  await registration.unregister();
  for (const page of await clients.matchAll({ type: "window" })) page.navigate(page.url);
})()));`;

// The build that is served, and the pages that wait for the next.
let build = "0";
const pages = new Set();

function page(file) {
  const script = `<script src="./dev.js" data-build="${build}"></script>`;
  return file ? readFileSync(file, "utf8").replace("<script", `${script}\n<script`) : `<!DOCTYPE html>${script}The page is not built yet: the terminal says why.`;
}

const server = createServer((request, response) => {
  const path = request.url.split(/[?#]/, 1)[0];
  const answer = (status, type, text) => response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" }).end(text);
  if (path === "/events") {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }).write(`data: ${build}\n\n`);
    pages.add(response);
    return response.on("close", () => pages.delete(response));
  }
  if (path === "/dev.js") return answer(200, "text/javascript", follower);
  if (path === "/sw.js") return answer(200, "text/javascript", noWorker);
  const found = fileOf(process.cwd(), `${out}${path}`);
  if (path === "/" || path === "/index.html") return answer(200, "text/html", page(found?.file));
  if (!found) return answer(404, "text/plain", "Not found.\n");
  response.writeHead(200, { "content-type": typeOf(found.file), "content-length": found.size, "cache-control": "no-store" });
  return createReadStream(found.file).on("error", () => response.destroy()).pipe(response);
});

let running = null;
function rebuild() {
  // What it builds is out of date already. Cargo and the others are of its group.
  if (running) process.kill(-running.pid);
  const from = Date.now();
  const child = spawn("node", ["scripts/build.mjs", "--debug", "--out", out], { stdio: ["ignore", "inherit", "inherit"], detached: true });
  running = child;
  child.on("exit", (code, signal) => {
    if (running === child) running = null;
    if (signal) return;
    const seconds = ((Date.now() - from) / 1000).toFixed(1);
    if (code !== 0) return console.log(`The build failed after ${seconds} s; the last good page is served on.`);
    build = String(Date.now());
    for (const one of pages) one.write(`data: ${build}\n\n`);
    console.log(`Built in ${seconds} s.`);
  });
}

let pause;
function changed() {
  clearTimeout(pause);
  // Editors write a file in several steps.
  pause = setTimeout(rebuild, 80);
}
for (const folder of ["src", "assets"]) watch(folder, { recursive: true }, changed);
// Editors put a new file in the place of the old, which only the folder tells.
for (const file of ["index.html", "Cargo.toml", "Cargo.lock", "scripts/page.mjs", "scripts/build.mjs"]) {
  watch(file.includes("/") ? "scripts" : ".", (_, name) => name === basename(file) && changed());
}

server.on("error", (error) => {
  console.error(`error: ${error.code === "EADDRINUSE" ? `port ${port} is in use: make dev PORT=${port + 1}` : error.message}`);
  process.exit(1);
});
server.listen(port, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${port}/`);
  rebuild();
});
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    if (running) process.kill(-running.pid);
    process.exit(0);
  });
}
