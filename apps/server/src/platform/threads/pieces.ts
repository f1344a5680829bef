/** Bytes that come piece by piece out of a thread; whoever reads them tells the thread how many he took. */
export class Pieces implements AsyncIterable<Uint8Array> {
  readonly #waiting: Uint8Array[] = [];
  readonly #onTaken: (bytes: number) => void;
  #ended = false;
  #error: Error | undefined;
  #wake = () => {};

  constructor(onTaken: (bytes: number) => void) {
    this.#onTaken = onTaken;
  }

  add(piece: Uint8Array): void {
    this.#waiting.push(piece);
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** What has not come will not come; reading throws. */
  fail(error: Error): void {
    this.#error = error;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      if (this.#error) throw this.#error;
      const piece = this.#waiting.shift();
      if (piece) {
        yield piece;
        this.#onTaken(piece.length);
      } else if (this.#ended) return;
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}
