// What tests and measurements may see: a copy, nothing to act with.
import type { Frames } from "./frames.ts";
import type { Mirror } from "./mirror/mirror.ts";
import type { SaveSummary } from "./saver_hooks.ts";
import type { TreeNode } from "./tree.ts";

export interface Snapshot {
  /** In reading order. */
  readonly tree: readonly TreeNode[];
  readonly focus: number;
  readonly frames: { readonly drawn: number; readonly lastMs: number; readonly isResting: boolean };
  readonly saved: SaveSummary;
  /** What came after the first screen has been received. */
  readonly isComplete: boolean;
}

declare global {
  interface Window {
    tappa?: { snapshot(): Snapshot };
  }
}

/** Before a document can be open. */
const NOTHING_OPEN: SaveSummary = {
  isPending: false, document: undefined, savedRevision: undefined, failure: undefined, standing: "mine",
};

export function snapshotOf(
  mirror: Mirror, frames: Frames, saved: SaveSummary | undefined, isComplete: boolean,
): Snapshot {
  const tree = [...mirror.all()].map(({ node, bounds, scroll }) =>
    structuredClone({ ...node, bounds, ...(node.scroll ? { scroll } : {}) }));
  return {
    tree,
    focus: mirror.focusedNode,
    frames: {
      drawn: frames.drawn,
      lastMs: frames.lastMs,
      isResting: frames.isResting && !mirror.isMoving,
    },
    saved: saved ?? NOTHING_OPEN,
    isComplete,
  };
}
