/** What has been typed lives as long as this tab, so that neither a reload nor a sign-in loses it. */
const at = (form: string): string => `saudaflow.${form}`;

export function typedIn<V>(form: string): Partial<V> {
  try {
    return JSON.parse(sessionStorage.getItem(at(form)) ?? "{}") as Partial<V>;
  } catch {
    return {};
  }
}

/** Passwords are kept nowhere. */
export function keepTyped(form: string, values: object): void {
  const kept = Object.entries(values).filter(([name]) => !name.includes("password"));
  sessionStorage.setItem(at(form), JSON.stringify(Object.fromEntries(kept)));
}

export function forgetTyped(form: string): void {
  sessionStorage.removeItem(at(form));
}
