import { randomUUID } from "node:crypto";
import { type Answer, ask, type Call } from "./client.ts";

export interface Buyer {
  /** Addresses he asks from in turn: one alone would soon have asked for its share. */
  readonly from: readonly string[];
  readonly token: string;
}

export interface Failure {
  readonly what: string;
  readonly began: number;
  readonly ended: number;
  readonly why: string;
}

/** Shoppers who go on looking and buying until they are told to stop. */
export class Load {
  asked = 0;
  orders = 0;
  readonly failures: Failure[] = [];
  #isOver = false;
  readonly #shoppers: Promise<void>[];

  constructor(buyers: readonly Buyer[], product_id: number) {
    this.#shoppers = buyers.map((buyer) => this.#shop(buyer, product_id));
  }

  /** Lets everybody finish what he began. */
  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#shoppers);
  }

  async #shop({ from, token }: Buyer, product_id: number): Promise<void> {
    const items = [{ product_id, quantity: 1 }];
    const order = { items, payment_method: "wallet", delivery_method: "pickup" };
    for (let turn = 0; !this.#isOver; turn++) {
      const address = from[turn % from.length] as string;
      await this.#ask(address, "GET", "/");
      await this.#ask(address, "GET", `/api/v1/products/${product_id}`, { token });
      // Without a key: what is asked twice would be done twice.
      await this.#ask(address, "POST", "/api/v1/cart/items", { token, body: { product_id, quantity: 1 } });
      const bought = await this.#ask(address, "POST", "/api/v1/orders", {
        token,
        body: order,
        key: randomUUID(),
      });
      if (bought?.status === 201) this.orders++;
    }
  }

  async #ask(from: string, method: string, path: string, call?: Call): Promise<Answer | undefined> {
    const what = `${method} ${path}${call?.key ? " (with a key)" : ""}`;
    const began = performance.now();
    this.asked++;
    const fail = (why: string) => this.failures.push({ what, began, ended: performance.now(), why });
    try {
      const answer = await ask(from, method, path, call);
      if (answer.status >= 400) fail(`${answer.status} ${String(answer.bytes).slice(0, 200)}`);
      return answer;
    } catch (error) {
      fail(String(error));
      return undefined;
    }
  }
}
