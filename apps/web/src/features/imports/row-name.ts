import type { ImportRow } from "@saudaflow/contract";

/** What a row calls its product; undefined when it does not. */
export const rowName = ({ values }: ImportRow): string | undefined =>
  values.name_ru || values.name || values.name_kk || values.name_en || values.barcode || undefined;
