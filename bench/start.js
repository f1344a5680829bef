import { fork } from "node:child_process";

/** @typedef {{ url: string, ids: number[], tokens: string[], admins: string[] }} Stage */

/** Starts a server in its own process. @param {string} file @param {Record<string, string>} env */
export async function start(file, env = {}) {
  const child = fork(new URL(file, import.meta.url), { env: { ...process.env, ...env } });
  const stage = await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`${file} ended with ${code}`)));
  });
  return { stage: /** @type {Stage} */ (stage), stop: () => child.disconnect() };
}
