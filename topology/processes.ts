import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const LOOK_MS = 25;
const PATIENCE_MS = 20_000;

/** One program of the topology, with its log in a file. */
export interface Program {
  readonly name: string;
  readonly log: () => string;
  /** Sends a signal and waits for the end; answers the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

const running = new Map<ChildProcess, Program>();

export function start(
  folder: string,
  name: string,
  command: readonly string[],
  env: Record<string, string> = {},
): Program {
  const [file = "", ...args] = command;
  const path = join(folder, "logs", `${name}-${running.size}.log`);
  mkdirSync(join(folder, "logs"), { recursive: true });
  // A file, not a pipe: nginx opens it once more by its name.
  const log = openSync(path, "a");
  const child = spawn(file, args, {
    env: { PATH: process.env.PATH, HOME: folder, ...env },
    stdio: ["ignore", log, log],
  });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const program: Program = {
    name,
    log: () => readFileSync(path, "utf8"),
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      const code = await ended;
      running.delete(child);
      return code;
    },
  };
  running.set(child, program);
  return program;
}

/** Runs a program to its end; answers what it printed. */
export async function runOnce(
  folder: string,
  name: string,
  command: readonly string[],
  env: Record<string, string>,
): Promise<string> {
  const [file = "", ...args] = command;
  const child = spawn(file, args, {
    env: { PATH: process.env.PATH, HOME: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (output += part));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${output}`);
  return output;
}

/** Ends all that still runs; `tell` shows the end of each log. */
export async function stopAll(tell: boolean): Promise<void> {
  for (const { name, log, stop } of [...running.values()].reverse()) {
    await stop("SIGKILL");
    if (tell) console.error(`--- ${name}\n${log().split("\n").slice(-25).join("\n")}`);
  }
}

/** Asks again and again until there is an answer. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const late = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > late) throw new Error(`still waiting for: ${what}`);
    await delay(LOOK_MS);
  }
}
