import { fork } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { RunBackup } from "./daily.ts";

const PROGRAM = fileURLToPath(new URL("../../../bin/saudaflow.js", import.meta.url));

/**
 * Makes a day's backup in a process of its own, so that no request waits for it. It ends with this process, or when it
 * is told to stop.
 */
export function runInChild(stopping: AbortSignal): RunBackup {
  return async (day) => {
    const child = fork(PROGRAM, ["backup", "--day", day], { silent: true, signal: stopping });
    const [output, errors] = [text(child.stdout as never), text(child.stderr as never)];
    const [code] = (await once(child, "exit")) as [number | null];
    await output;
    if (code !== 0) throw new Error((await errors).trim() || "the process of the backup was ended");
  };
}
