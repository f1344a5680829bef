import type { OwnProduct } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { EditCell } from "#shared/panel/edit-cell.tsx";
import { readMoney } from "#shared/panel/read-money.ts";
import { useFormat } from "#shared/use-format.ts";
import type { ChangeFigure } from "./use-change-figure.ts";

interface Props {
  readonly product: OwnProduct;
  readonly change: ChangeFigure;
}

export function PriceCell({ product, change }: Props) {
  const t = usePanelT();
  const f = useFormat();
  const { price, compare_at_price, name } = product;
  const lowered = compare_at_price !== null && Number(compare_at_price) > Number(price);
  return (
    <EditCell
      // What is typed stays with its product when the list moves.
      key={product.id}
      label={`${t.products.price}, ${name}`}
      value={price}
      show={f.money(price)}
      text={price.replace(/\.00$/, "")}
      read={(text) => {
        const money = readMoney(text);
        return money === "0.00" ? undefined : money;
      }}
      wrong={t.panel.wrong_money}
      onSave={(next, before) => change.price(product, next, before)}
      className={lowered ? "font-semibold text-sale" : "font-semibold"}
    />
  );
}
