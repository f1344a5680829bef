import type { AdjustManyBody } from "@saudaflow/contract";
import { readQuantity } from "#shared/ui/quantity.ts";
import { type Reason, readChange, type StockProduct } from "./change.ts";

/** A product of a delivery, a write-off or a count, with the quantity as it is typed. */
export interface DraftLine {
  /** As it was when it was counted: what has been sold since is taken from the count as well. */
  readonly product: StockProduct;
  readonly text: string;
}
export interface Draft {
  readonly reason: Reason;
  readonly note: string;
  /** The latest first. */
  readonly lines: readonly DraftLine[];
}

export const EMPTY: Draft = { reason: "receipt", note: "", lines: [] };

/** With a product in it. A scan is a piece, but where what lies on the shelf is counted, or weighed, by hand. */
export function withProduct(draft: Draft, product: StockProduct, isScan: boolean): Draft {
  const before = draft.lines.find((line) => line.product.id === product.id);
  const counts = isScan && product.unit === "piece" && draft.reason !== "correction";
  const typed = before?.text ?? "";
  const text = counts ? String((readQuantity(typed, product.unit) ?? 0) + 1) : typed;
  const others = draft.lines.filter((line) => line !== before);
  return { ...draft, lines: [{ product: before?.product ?? product, text }, ...others] };
}

/** Another text for one line; without a text it goes. */
export function withText(draft: Draft, id: number, text: string | undefined): Draft {
  const lines = draft.lines.flatMap((line) => {
    if (line.product.id !== id) return line;
    return text === undefined ? [] : { ...line, text };
  });
  return { ...draft, lines };
}

export const changeOf = ({ product, text }: DraftLine, reason: Reason): number | undefined =>
  readChange(text, reason, product);

/** What is sent: undefined while a line has no quantity that can be. */
export function bodyOf({ reason, note, lines }: Draft): AdjustManyBody | undefined {
  const changes = lines.flatMap((line) => {
    const quantity_change = changeOf(line, reason);
    return quantity_change === undefined ? [] : { product_id: line.product.id, quantity_change };
  });
  if (lines.length === 0 || changes.length < lines.length) return undefined;
  return { reason, lines: changes, ...(note.trim() && { note: note.trim() }) };
}
