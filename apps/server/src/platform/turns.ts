/** How many of something one person may have at once. */
export interface Turns {
  /** Takes a turn; the answer gives it back. Undefined: the person has as many as he may. */
  readonly take: (person: number) => (() => void) | undefined;
}

export function createTurns(max: number): Turns {
  const taken = new Map<number, number>();
  return {
    take: (person) => {
      const before = taken.get(person) ?? 0;
      if (before >= max) return undefined;
      taken.set(person, before + 1);
      let isMine = true;
      return () => {
        if (!isMine) return;
        isMine = false;
        const left = (taken.get(person) ?? 1) - 1;
        if (left > 0) taken.set(person, left);
        else taken.delete(person);
      };
    },
  };
}
