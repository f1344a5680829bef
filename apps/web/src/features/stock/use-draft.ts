import { useCallback, useRef } from "react";
import { useStored } from "#shared/stored.ts";
import { type Draft, EMPTY } from "./draft.ts";

/** Makes another of the draft as it is now, not as it was drawn: scans come faster than that. */
export type ChangeDraft = (next: (now: Draft) => Draft) => void;

/** What is being received or counted, kept in this browser until it is saved: neither another scan nor a reload loses it. */
export function useDraft(name: string): readonly [Draft, ChangeDraft] {
  const [stored, store] = useStored<Draft>(name, EMPTY);
  const latest = useRef(stored);
  const change = useCallback<ChangeDraft>(
    (next) => {
      latest.current = next(latest.current);
      store(latest.current);
    },
    [store],
  );
  return [stored, change];
}
