import { useCallback, useState } from "react";

const keyOf = (name: string) => `saudaflow.${name}`;

/** A small thing of one page, such as how it looks, remembered in this browser. */
export function useStored<T>(name: string, usual: T): [T, (value: T) => void] {
  const key = keyOf(name);
  const [value, setValue] = useState<T>(() => read(key) ?? usual);
  const choose = useCallback(
    (next: T) => {
      setValue(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  return [value, choose];
}

export function forgetStored(name: string): void {
  localStorage.removeItem(keyOf(name));
}

function read<T>(key: string): T | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? "null") as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}
