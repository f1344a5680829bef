/** What people are found by is their name alone, so that sellers may use it too: the server folds it anew at its next start. */
export function statements(): string[] {
  return [`update users set search_text = null`];
}
