import { useCallback, useState } from "react";
import { newKey } from "./key.ts";

/** A key for one intention ("place this order"): the same over every try, until `renew()` after success. */
export function useIntentKey(): { key: string; renew: () => void } {
  const [key, setKey] = useState(newKey);
  return { key, renew: useCallback(() => setKey(newKey()), []) };
}
