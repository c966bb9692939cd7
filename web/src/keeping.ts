// How the browser keeps what we store.
import type { Outcome } from "./outcomes.ts";

let hasAsked = false;

/** So that the browser does not clear our storage when the disk gets full. */
export function askToPersist(): void {
  if (hasAsked) return;
  hasAsked = true;
  navigator.storage?.persist?.().catch(() => {});
}

/** What the browser says of our storage; null where it says nothing. */
export async function storageMeasured(): Promise<Outcome> {
  const manager = navigator.storage;
  const isKept = await manager?.persisted?.().catch(() => false) ?? false;
  const estimate: StorageEstimate = await manager?.estimate?.().catch(() => ({})) ?? {};
  const { usage = null, quota = null } = estimate;
  const free = usage === null || quota === null ? null : Math.max(0, quota - usage);
  return { kind: "storage-measured", isKept, used: usage, free };
}

/** Local time as "14:02:11", the same in both languages. */
export function clockTime(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, "0")).join(":");
}

/** The moment of which the program says what the clock on the wall showed then. */
export function momentOf(wallMs: number): number {
  if (wallMs === 0) return 0;
  const wall = new Date(wallMs);
  return +new Date(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate(), wall.getUTCHours(),
    wall.getUTCMinutes(), wall.getUTCSeconds(), wall.getUTCMilliseconds());
}
