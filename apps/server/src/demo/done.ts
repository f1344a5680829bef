import { isRefusal, type Refusal } from "#platform/refusal.ts";

/** The demo's own data is right: a refusal of it is a bug. */
export function done<T>(result: T | Refusal): T {
  if (isRefusal(result))
    throw new Error(`the demo was refused: ${result.code} ${JSON.stringify(result.params)}`);
  return result;
}
