import { useCallback, useState } from "react";

/** A small choice about how a page looks, remembered in this browser. */
export function useStored<T>(name: string, usual: T): [T, (value: T) => void] {
  const key = `saudaflow.${name}`;
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

function read<T>(key: string): T | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? "null") as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}
