import type { Order } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Checkbox } from "#shared/ui/checkbox.tsx";
import { Picture } from "#shared/ui/picture.tsx";
import { toThousandths } from "#shared/ui/quantity.ts";
import { Stepper } from "#shared/ui/stepper.tsx";
import { useFormat } from "#shared/use-format.ts";

export interface RefundChoice {
  readonly quantity: number;
  readonly restock: boolean;
}
interface Props {
  readonly item: Order["items"][number];
  readonly choice: RefundChoice;
  readonly onChange: (choice: RefundChoice) => void;
}

/** How much of a line comes back, and whether it can be sold again. */
export function RefundLine({ item, choice, onChange }: Props) {
  const t = usePanelT();
  const f = useFormat();
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex items-center gap-3">
        <Picture src={item.thumb_url} tint={item.product_id} className="size-12 shrink-0 rounded-control" />
        <div className="min-w-0 flex-1">
          <p className="line-clamp-2">{item.name}</p>
          <p className="figures text-sm text-ink-soft">
            {t.shop_orders.bought(f.quantity(item.quantity, item.unit))} · {f.money(item.unit_price)}
          </p>
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Stepper
          label={item.name}
          className="w-40"
          value={choice.quantity}
          unit={item.unit}
          max={toThousandths(item.quantity - item.refunded_quantity)}
          onChange={(quantity) => onChange({ ...choice, quantity })}
        />
        {choice.quantity > 0 && (
          <Checkbox
            label={t.shop_orders.restock}
            checked={choice.restock}
            onChange={(event) => onChange({ ...choice, restock: event.target.checked })}
          />
        )}
      </div>
    </li>
  );
}
