import { useCallback, useState } from "react";
import { recall, remember } from "./storage.ts";

const keyOf = (name: string) => `saudaflow.${name}`;

/** A small thing of one page, such as how it looks, remembered in this browser. */
export function useStored<T>(name: string, usual: T): [T, (value: T) => void] {
  const key = keyOf(name);
  const [value, setValue] = useState<T>(() => recall(key) ?? usual);
  const choose = useCallback(
    (next: T) => {
      setValue(next);
      remember(key, next);
    },
    [key],
  );
  return [value, choose];
}

export const forgetStored = (name: string): void => remember(keyOf(name), undefined);
