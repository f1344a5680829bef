import type { Unit } from "@saudaflow/contract";
import { cx } from "#shared/cx.ts";
import { useFormat } from "#shared/use-format.ts";

/** "+12 шт", "−0,35 кг". */
export function Signed({ quantity, unit }: { readonly quantity: number; readonly unit: Unit }) {
  const f = useFormat();
  return (
    <span className={cx("figures font-semibold whitespace-nowrap", quantity > 0 && "text-accent")}>
      {quantity > 0 ? "+" : "−"}
      {f.quantity(Math.abs(quantity), unit)}
    </span>
  );
}
