// What the program asks of the browser, as src/web/effect_json.cpp writes it.
import { type EFFECT_KINDS, type SameKinds } from "./kinds.ts";

/** Why a stored document is read: to open it, to compare a file with it, or to be replaced by a
    file, after which it can still be brought back. */
export type ReadPurpose = "open" | "compare" | "replace";

/** A file the page holds, for a job to work on: all of it, or the first bytes. */
export interface JobFile {
  readonly file: number;
  readonly firstBytes: number;
}

export type Effect =
  /** On the wall clock (momentOf in keeping.ts); 0: now. */
  | { readonly kind: "save-document"; readonly changedMs: number }
  | { readonly kind: "save-settings"; readonly language: string; readonly theme: string;
      readonly textScale: number }
  | { readonly kind: "pick-file" }
  | { readonly kind: "pick-picture"; readonly document: string; readonly touchpoint: string }
  /** Both ids empty: the one that was offered is let go. */
  | { readonly kind: "take-picture"; readonly offer: number; readonly document: string;
      readonly touchpoint: string }
  | { readonly kind: "fetch-sample"; readonly sample: string; readonly language: string }
  | { readonly kind: "fetch-sample-log"; readonly language: string }
  | { readonly kind: "release-table"; readonly file: number }
  | { readonly kind: "fetch-time-zone"; readonly name: string }
  | { readonly kind: "fetch-knowledge" }
  | { readonly kind: "read-recent"; readonly id: string; readonly purpose: ReadPurpose }
  | { readonly kind: "delete-recent"; readonly id: string }
  | { readonly kind: "restore-recent"; readonly key: string }
  | { readonly kind: "forget-removed" }
  | { readonly kind: "measure-storage" }
  | { readonly kind: "download-all"; readonly fileName: string }
  /** What the document holds at this revision is in a file that opens again here. */
  | { readonly kind: "note-backup"; readonly document: string; readonly revision: number }
  | { readonly kind: "work-here" }
  | { readonly kind: "download"; readonly fileName: string; readonly mediaType: string;
      readonly bytes: number }
  | { readonly kind: "make-pdf"; readonly fileName: string; readonly tree: number }
  | { readonly kind: "cancel-pdf" }
  | { readonly kind: "run-job"; readonly job: number; readonly work: number;
      readonly files: readonly JobFile[] }
  | { readonly kind: "cancel-job"; readonly job: number }
  | { readonly kind: "announce"; readonly text: string }
  | { readonly kind: "show-address"; readonly screen: string }
  | { readonly kind: "keep-screen"; readonly document: string; readonly screen: string }
  | { readonly kind: "keep-look"; readonly document: string; readonly look: string }
  | { readonly kind: "set-page-language"; readonly language: string };

export const effectKindsAgree: SameKinds<Effect["kind"], (typeof EFFECT_KINDS)[number]> = true;

export type EffectKind = Effect["kind"];
export type EffectOf<Kind extends EffectKind> = Extract<Effect, { kind: Kind }>;

/** One function per kind: a kind without one does not compile. */
export type EffectRunners = {
  readonly [Kind in EffectKind]: (effect: EffectOf<Kind>) => void;
};

export function runEffect(effect: Effect, runners: Partial<EffectRunners>): void {
  (runners[effect.kind] as (effect: Effect) => void)(effect);
}
