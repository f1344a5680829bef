import { refresh, type SignedIn } from "@saudaflow/contract";
import type { ApiError } from "./problem.ts";
import { send } from "./send.ts";

type Renewal = SignedIn | { readonly error: ApiError };

let running: Promise<Renewal> | undefined;

/** A new access token by the refresh cookie; however many calls need one at once, the server is asked once. */
export function refreshSession(language: string): Promise<Renewal> {
  running ??= send({ operation: refresh, values: {}, token: null, language })
    .then((sent): Renewal => ("error" in sent ? sent : (sent.data as SignedIn)))
    .finally(() => {
      running = undefined;
    });
  return running;
}
