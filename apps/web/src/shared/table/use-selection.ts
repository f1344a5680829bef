import type { RowSelectionState } from "@tanstack/react-table";
import { useCallback, useMemo, useState } from "react";

/** Which lines are chosen; it outlives scrolling until it is cleared. */
export interface Selection {
  readonly state: RowSelectionState;
  readonly setState: (next: RowSelectionState | ((before: RowSelectionState) => RowSelectionState)) => void;
  readonly ids: readonly number[];
  readonly isEmpty: boolean;
  /** All that the list finds, also what was never loaded. */
  readonly isAll: boolean;
  readonly chooseAll: () => void;
  readonly clear: () => void;
}

/** `filter`: what the list is narrowed by. "All that is found" is another choice under another filter, so it ends with it. */
export function useSelection(filter?: unknown): Selection {
  const [state, setState] = useState<RowSelectionState>({});
  const [allOf, setAllOf] = useState<{ filter: unknown }>();
  const isAll = allOf !== undefined && allOf.filter === filter;
  const choose = useCallback<Selection["setState"]>((next) => {
    setAllOf(undefined);
    setState(next);
  }, []);
  const clear = useCallback(() => choose({}), [choose]);
  const chooseAll = useCallback(() => setAllOf({ filter }), [filter]);
  return useMemo(() => {
    const ids = Object.keys(state).map(Number);
    return { state, setState: choose, ids, isEmpty: ids.length === 0 && !isAll, isAll, chooseAll, clear };
  }, [state, choose, isAll, chooseAll, clear]);
}
