let hasAsked = false;

/** So that the browser does not clear our storage when the disk gets full. */
export function askToPersist(): void {
  if (hasAsked) return;
  hasAsked = true;
  navigator.storage?.persist?.().catch(() => {});
}

/** Local time as "14:02:11", the same in both languages. */
export function clockTime(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, "0")).join(":");
}
