import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import type { Config } from "#config";
import { answerMetricsOfAll } from "#platform/worker-metrics.ts";
import { openServices } from "../open-services.ts";
import { prepareToServe } from "./serve.ts";

/** A process that dies is replaced at once; one that dies again and again, after ever longer waits. */
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 30_000;
/** Whoever has lived this long does not die for the reason that the last one died for. */
const STEADY_MS = 60_000;

/**
 * Serves with several processes behind one port: SIGTERM ends all of them as it ends one, SIGHUP renews them one by one,
 * each when its successor is open, with the program as it lies in its folder then.
 */
export async function runServeMany(config: Config): Promise<number> {
  const services = await openServices(config);
  await prepareToServe(services).finally(() => services.database.close());
  return new Crew(config.web_concurrency).work();
}

class Crew {
  readonly #size: number;
  readonly #members = new Set<Worker>();
  /** Those who are told to go. */
  readonly #leaving = new Set<Worker>();
  #isOpen = false;
  #isStopping = false;
  #wait = FIRST_WAIT_MS;
  #renewal: Promise<void> = Promise.resolve();
  readonly #ended = Promise.withResolvers<number>();

  constructor(size: number) {
    this.#size = size;
  }

  work(): Promise<number> {
    answerMetricsOfAll();
    for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => this.#stop());
    process.on("SIGHUP", () => {
      this.#renewal = this.#renewal
        .then(() => this.#renew())
        .catch((error: Error) => console.error(`The processes could not be renewed: ${error.message}`));
    });
    // What can't be used is said once, by the first.
    this.#add().once("listening", () => {
      while (this.#members.size < this.#size) this.#add();
    });
    return this.#ended.promise;
  }

  #add(): Worker {
    const member = cluster.fork();
    this.#members.add(member);
    // One that can't be forked or told ends by itself, and nobody with it.
    member.on("error", (error) => console.error(`The process ${member.process.pid}: ${error.message}`));
    const born = performance.now();
    member.once("listening", () => {
      this.#isOpen = true;
    });
    member.once("exit", (code) => this.#left(member, code, performance.now() - born));
    return member;
  }

  #left(member: Worker, code: number | null, lived_ms: number): void {
    this.#members.delete(member);
    const wasTold = this.#leaving.delete(member);
    if (this.#isStopping || !this.#isOpen) {
      // Who can't even begin has said why; it would be the same again.
      if (!this.#isOpen) this.#stop();
      if (this.#members.size === 0) this.#ended.resolve(this.#isOpen ? 0 : (code ?? 1));
      return;
    }
    if (!wasTold) {
      if (lived_ms > STEADY_MS) this.#wait = FIRST_WAIT_MS;
      console.error(`The process ${member.process.pid} ended unasked (${code ?? "killed"}).`);
    }
    if (!this.#isShort()) return;
    setTimeout(() => {
      if (!this.#isStopping && this.#isShort()) this.#add();
    }, this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }

  #isShort(): boolean {
    return this.#members.size - this.#leaving.size < this.#size;
  }

  #stop(): void {
    this.#isStopping = true;
    // Told twice, one would not finish what is under way.
    for (const member of this.#members) if (!this.#leaving.has(member)) member.process.kill("SIGTERM");
    if (this.#members.size === 0) this.#ended.resolve(0);
  }

  async #renew(): Promise<void> {
    for (const old of [...this.#members]) {
      if (this.#isStopping || !this.#members.has(old)) continue;
      const successor = this.#add();
      const began = await Promise.race([
        once(successor, "listening").then(() => true),
        once(successor, "exit").then(() => false),
      ]);
      if (!began) {
        console.error("The new program does not start (see above): the old one goes on.");
        return;
      }
      // It may have ended by itself meanwhile.
      if (!this.#members.has(old)) continue;
      this.#leaving.add(old);
      old.process.kill("SIGTERM");
      await once(old, "exit");
    }
    console.log(`All ${this.#size} processes are new.`);
  }
}
