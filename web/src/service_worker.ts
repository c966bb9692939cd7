// Tappa without a network: all files of a version are put aside when the worker is installed and
// served from there. A new version is put aside beside the old one and takes over when no page of
// the old one is open any more, or when somebody asks for it (updates.ts). An open page of the old
// one still finds what it loads later.
/// <reference lib="webworker" />
import { files, version } from "tappa:precache";

import { forgetOthers } from "./old_versions.ts";

declare const self: ServiceWorkerGlobalScope;

const PREFIX = "tappa-";
const CACHE = PREFIX + version;
const ROOT = new URL("./", self.location.href).href;
const PAGE = new URL("index.html", ROOT).href;
const ASSETS = new URL("assets/", ROOT).href;
const KNOWN = new Set(files.map(({ url }) => new URL(url, ROOT).href));

async function putAside(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(files.map(async ({ url, integrity }) => {
    // Files named by their content never change; the page itself is fetched from the server.
    const isNamedByContent = url.startsWith("assets/");
    const request = new Request(url, { cache: isNamedByContent ? "default" : "reload", integrity });
    const response = await fetch(request);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    await cache.put(url, response);
  }));
}

/** The address under which a request's answer is kept; undefined: it is none of Tappa's. */
function keptAs({ url, mode }: Request): string | undefined {
  const address = new URL(url);
  address.search = "";
  address.hash = "";
  const { href } = address;
  if (href === ROOT && mode === "navigate") return PAGE;
  return KNOWN.has(href) || href.startsWith(ASSETS) ? href : undefined;
}

async function answer(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  // Files named by their content may be those of the version before.
  const kept = await cache.match(address) ??
    (address.startsWith(ASSETS) ? await caches.match(address) : undefined);
  return kept ?? fetch(request);
}

self.addEventListener("install", (event) => {
  event.waitUntil(putAside());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("message", (event) => {
  const data: unknown = event.data;
  if (data === "take-over") void self.skipWaiting();
  else if (typeof data === "string") {
    const own = { cache: CACHE, prefix: PREFIX, files: KNOWN };
    const { clients, registration } = self;
    event.waitUntil(forgetOthers(data, own, { clients, registration, caches }));
  }
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.method === "GET" ? keptAs(request) : undefined;
  if (address !== undefined) event.respondWith(answer(request, address));
});
