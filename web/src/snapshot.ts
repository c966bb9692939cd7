// What tests and measurements may see: a copy, nothing to act with.
import type { Frames } from "./frames.ts";
import type { Mirror } from "./mirror/mirror.ts";
import type { Saver } from "./saver.ts";
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

export function snapshotOf(
  mirror: Mirror, frames: Frames, saver: Saver, isComplete: boolean,
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
    saved: saver.summary,
    isComplete,
  };
}
