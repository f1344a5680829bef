import { CLOSE_CODES, type ServerMessage } from "@saudaflow/contract";
import type { WebSocket } from "ws";
import { slowReaders } from "./metrics.ts";

/** One open socket: sends to whoever reads, closes for whoever does not, and finds out who is gone. */
export class Line {
  readonly #socket: WebSocket;
  readonly #maxBuffered: number;
  #isAlive = true;

  constructor(socket: WebSocket, maxBuffered: number) {
    this.#socket = socket;
    this.#maxBuffered = maxBuffered;
    socket.on("pong", () => {
      this.#isAlive = true;
    });
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  send(message: ServerMessage): void {
    this.sendText(JSON.stringify(message));
  }

  /**
   * Sends a message that is text already; answers whether it did. A reader behind by more than the limit is closed:
   * nothing more is kept for him.
   */
  sendText(text: string): boolean {
    if (!this.isOpen) return false;
    if (this.#socket.bufferedAmount > this.#maxBuffered) {
      slowReaders.inc();
      this.close("try_later", "slow reader");
      return false;
    }
    this.#socket.send(text);
    return true;
  }

  close(why: keyof typeof CLOSE_CODES, reason: string): void {
    this.#socket.close(CLOSE_CODES[why], reason);
  }

  /** Drops the connection without a word. */
  drop(): void {
    this.#socket.terminate();
  }

  /** Asks whether somebody is still there; whoever did not answer the time before is dropped. */
  ping(): void {
    if (!this.#isAlive) this.drop();
    else this.#socket.ping();
    this.#isAlive = false;
  }
}
