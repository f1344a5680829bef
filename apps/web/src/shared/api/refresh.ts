import { refresh, type SignedIn } from "@saudaflow/contract";
import { send } from "./send.ts";

let running: Promise<SignedIn | undefined> | undefined;

/** A new access token by the refresh cookie; however many calls need one at once, the server is asked once. */
export function refreshSession(language: string): Promise<SignedIn | undefined> {
  running ??= send({ operation: refresh, values: {}, token: null, language })
    .then((sent) => ("response" in sent ? (sent.response.json() as Promise<SignedIn>) : undefined))
    .finally(() => {
      running = undefined;
    });
  return running;
}
