export type Verdict = "ok" | "look here" | "broken";

/** What one look has found, and where it is not well, what to do about it. */
export interface Finding {
  readonly verdict: Verdict;
  readonly says: string;
}

export function ok(says: string): Finding {
  return { verdict: "ok", says };
}

export function lookHere(says: string): Finding {
  return { verdict: "look here", says };
}

export function broken(says: string): Finding {
  return { verdict: "broken", says };
}
