// How many of the bytes that the first screen waits for are here.

export class Progress {
  readonly #total: number;
  #loaded = 0;
  #tell: (share: number) => void = () => {};

  constructor(totalBytes: number) {
    this.#total = totalBytes;
  }

  readonly advance = (bytes: number): void => {
    this.#loaded += bytes;
    this.#tell(this.#loaded / this.#total);
  };

  /** Tells the share that is here, from 0 to 1: at once, and whenever there is more. */
  follow(tell: (share: number) => void): void {
    this.#tell = tell;
    tell(this.#loaded / this.#total);
  }
}
