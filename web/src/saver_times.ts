// How soon the saver writes, and how long it waits.

/** A change is written when nothing followed for QUIET, at the latest MOST after it. Writing
    itself takes some ten milliseconds, which keeps the whole below 300. */
export const QUIET_MS = 100;
export const MOST_MS = 200;
export const RETRY_MS = [1_000, 3_000, 10_000, 30_000];
/** A write that takes longer is said not to be done; it may still come to its end. */
export const WRITTEN_MS = 8_000;
export const FLUSH_MS = 3_000; // who waits for a write waits no longer
/** How often a tab that waits for a document looks whether its owner still lives. */
export const LOOK_MS = 1_000;
