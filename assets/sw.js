// Service worker: keeps the page and all its parts for use without a network. assets/boot.js registers it.
// It keeps its name from release to release, because a browser that has it asks for it by this name for ever.
//
// Each release has a cache of its own and serves its pages from there alone, so that no page gets a part of another release. A newer
// worker waits until no page of the old release is open, or until the reader takes it over.

// Written by scripts/build.mjs. `boot` is a name that only this release's pages contain; `first` is what the page begins with,
// `documents` are further pages.
const { version, boot, first, rest, documents } = RELEASE;

const scope = registration.scope;
const prefix = `mediaplan ${scope} `;
const own = prefix + version;
const addressOf = (file) => new URL(file, scope).href;
const page = addressOf("./");
const pages = new Set([page, ...documents.map(addressOf)]);
const listed = new Set([...first, ...rest].map(addressOf));
// A name with a hash tells the content, in whichever release.
const isHashed = (address) => /-[0-9a-f]{10}\.\w+$/.test(address);

// Refuses what must not be kept: errors, and pages of a host, a login or another release in place of the file.
async function checked(address, answer) {
  const isPage = /^text\/html/.test(answer.headers.get("content-type") ?? "");
  const isRight =
    answer.ok && !answer.redirected && isPage === pages.has(address) && (!isPage || (await answer.clone().text()).includes(boot));
  if (!isRight) throw new Error(`${address}: ${answer.status}, not of this release`);
  return answer;
}

async function kept(address) {
  const options = { ignoreVary: true };
  return (await caches.match(address, { ...options, cacheName: own })) ?? (isHashed(address) ? caches.match(address, options) : undefined);
}

// Keeps a file of this release; what an older one kept under the same hash is not fetched again.
async function keep(address) {
  const cache = await caches.open(own);
  if (await cache.match(address, { ignoreVary: true })) return;
  const fetched = () => fetch(address, { cache: isHashed(address) ? "default" : "no-cache" });
  await cache.put(address, await checked(address, (await kept(address)) ?? (await fetched())));
}

// One after the other: nobody waits for them.
async function keepRest() {
  for (const file of rest) await keep(addressOf(file));
}

// Notes which caches are there before this release has one: those of older releases.
async function noteOlder() {
  const older = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  await (await caches.open(own)).put(addressOf("older"), new Response(JSON.stringify(older)));
}

// Removes what older releases kept, unless pages beside the expected ones are open: they may be of an older release.
async function removeOlder(pages) {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.filter(({ url }) => url.startsWith(scope)).length > pages) return;
  const noted = await caches.match(addressOf("older"), { cacheName: own });
  for (const name of noted ? await noted.json() : []) await caches.delete(name);
}

async function install() {
  await noteOlder();
  await Promise.all(first.map((file) => keep(addressOf(file))));
  // Whoever takes over a new release must not lose what the old one had without a network.
  if (registration.active) await keepRest();
}

async function activate() {
  // The page of the first visit is served from here, too.
  await clients.claim();
  await removeOlder(0);
}

async function answer(request, address) {
  const found = await kept(address);
  if (found) return found;
  const fetched = await fetch(request);
  if (listed.has(address)) {
    const copy = fetched.clone();
    // What is not to be kept goes to the page as it is, which knows what to say.
    checked(address, copy).then(async () => (await caches.open(own)).put(address, copy)).catch(() => {});
  }
  return fetched;
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
  // From a page that stands. What did not come is asked for again by the next one.
  if (event.data === "keep") event.waitUntil(keepRest().catch(() => {}).then(() => removeOlder(1)));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const [address] = request.url.split(/[?#]/, 1);
  if (request.method !== "GET" || !address.startsWith(scope)) return;
  if (request.mode === "navigate") {
    const asked = address === addressOf("index.html") ? page : address;
    if (pages.has(asked)) event.respondWith(answer(request, asked));
  } else if (listed.has(address) || isHashed(address)) {
    event.respondWith(answer(request, address));
  }
});
