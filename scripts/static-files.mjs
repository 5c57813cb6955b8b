// Files of a folder by the path of a request, and their types: what scripts/serve.mjs and scripts/dev.mjs share.
import { realpathSync, statSync } from "node:fs";
import { extname, join, sep } from "node:path";

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

export const typeOf = (file) => types[extname(file)] ?? "application/octet-stream";

// The file that a request path means: its real path, or nothing when there is none or it lies outside the folder.
export function fileOf(root, path) {
  try {
    let file = realpathSync(join(root, decodeURIComponent(path)));
    if (file !== root && !file.startsWith(root + sep)) return null;
    if (statSync(file).isDirectory()) file = join(file, "index.html");
    const { size, mtimeMs } = statSync(file);
    return { file, size, tag: `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}` };
  } catch {
    return null;
  }
}
