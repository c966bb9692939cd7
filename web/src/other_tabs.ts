// What the tabs of this browser say to each other about documents. A document belongs to the tab
// its line in storage names; whether that tab still lives, it says itself. No locks: a page that is
// not served securely has none, and elsewhere they may be refused or never answer.

type Kind =
  | "who" // whose is it?
  | "mine" // answers that
  | "give" // write what you have and let go of it
  | "given" // answers that
  | "free" // it is nobody's now
  | "changed"; // deleted, brought back or replaced

interface Message {
  readonly kind: Kind;
  readonly document: string;
  readonly from: string;
  readonly to?: string;
}

export interface TabHooks {
  owns(document: string): boolean;
  /** Writes what waits and lets go; done when it is on the disk. */
  give(document: string): Promise<void>;
  freed(document: string): void;
  changed(document: string): void;
}

/** A tab that lives answers in a few milliseconds; one that is working hard may take a second. */
const WHO_MS = 1_500;
const GIVE_MS = 4_000;

const ANSWERS = { who: "mine", give: "given" } as const;

function isMessage(value: unknown): value is Message {
  const { kind, document, from } = (value ?? {}) as Record<string, unknown>;
  return typeof kind === "string" && typeof document === "string" && typeof from === "string";
}

export class OtherTabs {
  /** This one's name. */
  readonly tab = [...crypto.getRandomValues(new Uint32Array(3))]
    .map((part) => part.toString(36)).join("-");
  readonly #channel = typeof BroadcastChannel === "function"
    ? new BroadcastChannel("tappa-documents") : undefined;
  readonly #hooks: TabHooks;
  readonly #waiting = new Set<(message: Message) => void>();

  constructor(hooks: TabHooks) {
    this.#hooks = hooks;
    this.#channel?.addEventListener("message", ({ data }) => {
      if (isMessage(data) && data.from !== this.tab) this.#heard(data);
    });
  }

  /** Whether a tab that lives says the document is its own. */
  isOwned(document: string): Promise<boolean> {
    return this.#ask("who", document, WHO_MS);
  }

  /** Has the owner, if one lives, write what it has and let go. */
  async takeFrom(document: string): Promise<void> {
    if (await this.isOwned(document)) await this.#ask("give", document, GIVE_MS);
  }

  tell(kind: "free" | "changed", document: string): void {
    this.#post({ kind, document, from: this.tab });
  }

  #post(message: Message): void {
    try {
      this.#channel?.postMessage(message);
    } catch {
      // The page is going away.
    }
  }

  #ask(kind: "who" | "give", document: string, ms: number): Promise<boolean> {
    if (!this.#channel) return Promise.resolve(false);
    return new Promise((resolve) => {
      const done = (isAnswered: boolean): void => {
        clearTimeout(timer);
        this.#waiting.delete(hear);
        resolve(isAnswered);
      };
      const hear = (message: Message): void => {
        if (message.kind === ANSWERS[kind] && message.document === document) done(true);
      };
      const timer = setTimeout(() => done(false), ms);
      this.#waiting.add(hear);
      this.#post({ kind, document, from: this.tab });
    });
  }

  #heard(message: Message): void {
    const { kind, document, from, to } = message;
    if (to !== undefined) {
      if (to === this.tab) for (const hear of [...this.#waiting]) hear(message);
      return;
    }
    const answer = (answerKind: Kind): void =>
      this.#post({ kind: answerKind, document, from: this.tab, to: from });
    if (kind === "who" && this.#hooks.owns(document)) answer("mine");
    else if (kind === "give" && this.#hooks.owns(document)) {
      void this.#hooks.give(document).finally(() => answer("given"));
    } else if (kind === "free") this.#hooks.freed(document);
    else if (kind === "changed") this.#hooks.changed(document);
  }
}
