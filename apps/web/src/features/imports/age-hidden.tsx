import type { ImportDetails } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { AgeHiddenNote } from "#shared/panel/age-hidden-note.tsx";
import { useFormat } from "#shared/use-format.ts";

/** How many goods of the list nobody will see, and why. */
export function AgeHidden({ run: { age_hidden, shop_id } }: { readonly run: ImportDetails }) {
  const t = usePanelT().imports;
  const f = useFormat();
  if (age_hidden === 0) return null;
  return <AgeHiddenNote shop_id={shop_id}>{t.age_hidden(f.number(age_hidden), age_hidden)}</AgeHiddenNote>;
}
