import type { Authenticate } from "#platform/http/http.ts";
import { refuse } from "#platform/refusal.ts";
import type { Services } from "#services";

export function createAuthenticate(_services: Services): Authenticate {
  return async () => refuse("unauthenticated");
}
