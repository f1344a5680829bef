import type { CartItem } from "@saudaflow/contract";
import { useT } from "#shared/i18n/context.ts";
import { Button } from "#shared/ui/button.tsx";
import { useFormat } from "#shared/use-format.ts";
import type { Obstacle } from "./checkout-refusal.ts";
import { RefusalNote } from "./refusal-note.tsx";

interface Props {
  readonly obstacles: readonly Obstacle[];
  readonly items: readonly CartItem[];
  readonly onFix: () => void;
}

/** Which goods stand in the way, and the press that puts the cart right. */
export function ObstacleNote({ obstacles, items, onFix }: Props) {
  const t = useT().orders.checkout;
  const f = useFormat();
  const words = ({ product_id, name, reason, available }: Obstacle) => {
    if (reason === "gone") return t.not_sold(name);
    if (reason === "fraction") return t.whole_only(name);
    const unit = items.find((item) => item.product.id === product_id)?.product.unit ?? "piece";
    return t.only_left(name, f.quantity(available, unit));
  };
  return (
    <RefusalNote title={t.stock_title} action={<Button onClick={onFix}>{t.fix}</Button>}>
      <ul className="flex flex-col gap-1">
        {obstacles.map((obstacle) => (
          <li key={obstacle.product_id}>{words(obstacle)}</li>
        ))}
      </ul>
    </RefusalNote>
  );
}
