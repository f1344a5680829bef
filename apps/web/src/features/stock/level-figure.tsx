import type { OwnProduct } from "@saudaflow/contract";
import { cx } from "#shared/cx.ts";
import { useFormat } from "#shared/use-format.ts";

const LOOKS = { ok: "", low: "font-semibold text-few", out: "font-semibold text-sale" };

export function LevelFigure({ product }: { readonly product: OwnProduct }) {
  const f = useFormat();
  const { stock_quantity, unit, level } = product;
  return <span className={cx("figures", LOOKS[level])}>{f.quantity(stock_quantity, unit)}</span>;
}
