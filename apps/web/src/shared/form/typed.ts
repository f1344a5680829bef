import { inTab, recall, remember } from "../storage.ts";

/** What has been typed lives as long as this tab, so that neither a reload nor a sign-in loses it. */
const at = (form: string): string => `saudaflow.${form}`;

export function typedIn<V>(form: string): Partial<V> {
  return recall(at(form), inTab) ?? {};
}

/** Passwords are kept nowhere. */
export function keepTyped(form: string, values: object): void {
  const kept = Object.entries(values).filter(([name]) => !name.includes("password"));
  remember(at(form), Object.fromEntries(kept), inTab);
}

export function forgetTyped(form: string): void {
  remember(at(form), undefined, inTab);
}
