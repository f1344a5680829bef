import type { RowSelectionState } from "@tanstack/react-table";
import { useCallback, useMemo, useState } from "react";

/** Which lines are chosen; it outlives scrolling and filters until it is cleared. */
export interface Selection {
  readonly state: RowSelectionState;
  readonly setState: (next: RowSelectionState | ((before: RowSelectionState) => RowSelectionState)) => void;
  readonly ids: readonly number[];
  readonly clear: () => void;
}

export function useSelection(): Selection {
  const [state, setState] = useState<RowSelectionState>({});
  const clear = useCallback(() => setState({}), []);
  return useMemo(() => ({ state, setState, ids: Object.keys(state).map(Number), clear }), [state, clear]);
}
