import type { ImportDetails, ImportField } from "@saudaflow/contract";
import { useEffect, useRef } from "react";
import { useStored } from "#shared/stored.ts";
import { useMapImportMutation } from "./api.ts";

interface Known {
  readonly headings: string;
  readonly columns: readonly (ImportField | null)[];
}
const NONE: Known = { headings: "", columns: [] };
const headingsOf = ({ mapping }: ImportDetails): string =>
  JSON.stringify(mapping.columns.map(({ heading }) => heading));

/** What was chosen by hand for a list is chosen for the next with the same headings: a mended file asks nothing twice. */
export function useSameColumns(run: ImportDetails) {
  const [known, remember] = useStored("import.columns", NONE);
  const [map, { isLoading }] = useMapImportMutation();
  const tried = useRef<number>(undefined);
  const { id, can, mapping } = run;
  const isOther =
    can.map &&
    known.headings === headingsOf(run) &&
    mapping.columns.some(({ field }, place) => field !== known.columns[place]);
  useEffect(() => {
    if (!isOther || tried.current === id) return;
    tried.current = id;
    void map({ id, body: { columns: [...known.columns] } });
  }, [isOther, id, known, map]);
  return {
    isMapping: isLoading,
    remember: (columns: Known["columns"]) => remember({ headings: headingsOf(run), columns }),
  };
}
