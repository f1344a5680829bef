import { useT } from "#shared/i18n/context.ts";
import { useFormat } from "#shared/use-format.ts";
import { PriceInput } from "./price-input.tsx";
import { useChosen } from "./use-chosen.ts";
import { useFacets } from "./use-facets.ts";

/** From and to; while nothing is typed, the ends show how far the prices go. */
export function PriceRange() {
  const t = useT();
  const f = useFormat();
  const { chosen, choose } = useChosen();
  const facets = useFacets();
  const end = (price: string | null | undefined, round: (tenge: number) => number) =>
    price == null ? undefined : f.money(round(Number(price)));
  return (
    <fieldset aria-label={t.catalog.price} className="flex min-w-0 items-center gap-2">
      <PriceInput
        key={`min${chosen.min_price}`}
        label={t.catalog.min_price}
        hint={end(facets?.min_price, Math.floor)}
        value={chosen.min_price}
        onCommit={(min_price) => choose({ min_price })}
      />
      <span aria-hidden className="text-ink-soft">
        –
      </span>
      <PriceInput
        key={`max${chosen.max_price}`}
        label={t.catalog.max_price}
        hint={end(facets?.max_price, Math.ceil)}
        value={chosen.max_price}
        onCommit={(max_price) => choose({ max_price })}
      />
    </fieldset>
  );
}
