import { useT } from "#shared/i18n/context.ts";
import { PriceInput } from "./price-input.tsx";
import { useChosen } from "./use-chosen.ts";

export function PriceRange() {
  const t = useT();
  const { chosen, choose } = useChosen();
  return (
    <fieldset aria-label={t.catalog.price} className="flex min-w-0 items-center gap-2">
      <PriceInput
        key={`min${chosen.min_price}`}
        label={t.catalog.min_price}
        value={chosen.min_price}
        onCommit={(min_price) => choose({ min_price })}
      />
      <span aria-hidden className="text-ink-soft">
        –
      </span>
      <PriceInput
        key={`max${chosen.max_price}`}
        label={t.catalog.max_price}
        value={chosen.max_price}
        onCommit={(max_price) => choose({ max_price })}
      />
    </fieldset>
  );
}
