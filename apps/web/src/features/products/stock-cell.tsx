import type { OwnProduct } from "@saudaflow/contract";
import { plainNumber } from "#shared/format.ts";
import { useLanguage } from "#shared/i18n/context.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { EditCell } from "#shared/panel/edit-cell.tsx";
import { readQuantity } from "#shared/ui/quantity.ts";
import { useFormat } from "#shared/use-format.ts";
import type { ChangeFigure } from "./use-change-figure.ts";

const LOOKS = { ok: undefined, low: "font-semibold text-few", out: "font-semibold text-sale" };

interface Props {
  readonly product: OwnProduct;
  readonly change: ChangeFigure;
}

export function StockCell({ product, change }: Props) {
  const t = usePanelT();
  const f = useFormat();
  const { language } = useLanguage();
  const { stock_quantity, unit, name, level } = product;
  const figure = f.quantity(stock_quantity, unit);
  return (
    <EditCell
      // What is typed stays with its product when the list moves.
      key={product.id}
      label={`${t.products.stock}, ${name}`}
      value={stock_quantity}
      show={figure}
      text={plainNumber(stock_quantity, language)}
      read={(text) => readQuantity(text, unit)}
      wrong={t.panel.wrong_quantity}
      onSave={(next, before) => change.stock(product, next, before)}
      className={LOOKS[level]}
    />
  );
}
