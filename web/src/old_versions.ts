// When the files of other versions may go, for the service worker.

interface Version {
  /** The name of its cache; those of all versions begin with `prefix`. */
  readonly cache: string;
  readonly prefix: string;
  /** The addresses of its files. */
  readonly files: ReadonlySet<string>;
}

interface Scope {
  readonly clients: {
    matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<readonly unknown[]>;
  };
  /** Whatever is there is a newer version on its way. */
  readonly registration: { readonly waiting: unknown; readonly installing: unknown };
  readonly caches: { keys(): Promise<readonly string[]>; delete(name: string): Promise<boolean> };
}

/**
 * A page has begun whose script is `main`: its name goes by its content and by that of all it loads. Is
 * it of this version, and the only page, nobody wants the files of others any more. A page may also be
 * of an older version: one more that is open, or the one that asked for the new version and was not
 * reloaded, because the person would not leave something unsaved.
 */
export async function forgetOthers(
  main: string, version: Version, { clients, registration, caches }: Scope,
): Promise<void> {
  if (!version.files.has(main)) return;
  if ((await clients.matchAll({ type: "window", includeUncontrolled: true })).length > 1) return;
  const names = (await caches.keys())
    .filter((name) => name.startsWith(version.prefix) && name !== version.cache);
  if (registration.waiting || registration.installing) return; // one of them may be its
  await Promise.all(names.map((name) => caches.delete(name)));
}
