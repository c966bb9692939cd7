// One tab at a time writes a document. Without Web Locks (a page not served securely) the
// sequence numbers in storage still keep two tabs from overwriting each other.

const nameOf = (id: string): string => `tappa-document-${id}`;

export class DocumentLock {
  #held: string | undefined;
  #release: () => void = () => {};
  #waiting: AbortController | undefined;

  /** The document this tab may write. */
  get held(): string | undefined {
    return this.#held;
  }

  /** Lets go of the document before and tries to get this one. False: another tab has it; then
      `whenFree` is called once it let go, unless this tab has turned to another document. */
  async take(id: string, whenFree: () => void): Promise<boolean> {
    if (this.#held === id) return true;
    this.release();
    if (!("locks" in navigator)) {
      this.#held = id;
      return true;
    }
    const waiting = new AbortController();
    this.#waiting = waiting;
    const got = await this.#request(id, { ifAvailable: true }, waiting);
    if (!got && !waiting.signal.aborted) {
      this.#request(id, { signal: waiting.signal }, waiting).then(
        (later) => {
          if (later) whenFree();
        },
        () => {}, // no longer wanted
      );
    }
    return got;
  }

  release(): void {
    this.#waiting?.abort();
    this.#waiting = undefined;
    this.#held = undefined;
    this.#release();
    this.#release = () => {};
  }

  #request(id: string, options: LockOptions, waiting: AbortController): Promise<boolean> {
    return new Promise((resolve, reject) => {
      navigator.locks.request(nameOf(id), options, (lock) => {
        if (!lock || waiting.signal.aborted) {
          resolve(false);
          return undefined;
        }
        this.#held = id;
        resolve(true);
        return new Promise<void>((release) => {
          this.#release = release;
        });
      }).catch(reject);
    });
  }
}
