import type { Order } from "@saudaflow/contract";
import { Check } from "lucide-react";
import { cx } from "#shared/cx.ts";
import { Picture } from "#shared/ui/picture.tsx";
import { useFormat } from "#shared/use-format.ts";

interface Props {
  readonly item: Order["items"][number];
  readonly isPicked: boolean;
  readonly onTurn: () => void;
}

/** A line to fetch from the shelf: the whole row is the check box, the quantity is read from an arm's length. */
export function PickRow({ item, isPicked, onTurn }: Props) {
  const f = useFormat();
  const barcode = item.barcodes?.[0];
  return (
    <label
      className={cx(
        "flex min-h-24 items-center gap-2 rounded-card p-3 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent md:gap-4 md:p-4",
        isPicked ? "bg-accent-soft" : "bg-surface hover:bg-sunken",
      )}
    >
      <input type="checkbox" checked={isPicked} onChange={onTurn} className="sr-only" />
      <span
        aria-hidden
        className={cx(
          "grid size-8 shrink-0 place-items-center rounded-full transition-colors",
          isPicked ? "bg-accent text-on-accent" : "inset-ring-2 inset-ring-control",
        )}
      >
        {isPicked && <Check strokeWidth={3} className="size-5" />}
      </span>
      <Picture
        src={item.thumb_url}
        tint={item.product_id}
        className="size-12 shrink-0 rounded-control md:size-20"
      />
      <span className={cx("min-w-0 flex-1", isPicked && "text-ink-soft line-through")}>
        <span className="line-clamp-3 text-base font-medium md:text-lg">{item.name}</span>
        {barcode && <span className="figures block text-sm text-ink-soft">{barcode}</span>}
      </span>
      <span className="figures shrink-0 text-lg md:text-xl font-bold tracking-tight">
        {f.quantity(item.quantity, item.unit)}
      </span>
    </label>
  );
}
