/** This browser's memory. Where it is blocked or full the page works without, and forgets. */
export function recall<T>(key: string, memory = () => localStorage): T | undefined {
  try {
    return (JSON.parse(memory().getItem(key) ?? "null") as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** `undefined` is forgotten. */
export function remember(key: string, value: unknown, memory = () => localStorage): void {
  try {
    if (value === undefined) memory().removeItem(key);
    else memory().setItem(key, JSON.stringify(value));
  } catch {}
}

/** What lives as long as this tab. */
export const inTab = () => sessionStorage;

export function forgetTab(): void {
  try {
    sessionStorage.clear();
  } catch {}
}
