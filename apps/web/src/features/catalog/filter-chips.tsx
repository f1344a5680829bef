import { useT } from "#shared/i18n/context.ts";
import { Chip } from "#shared/ui/chip.tsx";
import { catalogApi } from "./api.ts";
import { Count } from "./count.tsx";
import { toRequest } from "./product-filter.ts";
import { useChosen } from "./use-chosen.ts";
import { useFacets } from "./use-facets.ts";

/** The filters that are on or off, each with how many goods it leaves. */
export function FilterChips() {
  const t = useT();
  const { chosen, choose } = useChosen();
  const facets = useFacets();
  const { data } = catalogApi.endpoints.listProducts.useQueryState(toRequest(chosen));
  return (
    <>
      {chosen.shop_id && (
        <Chip chosen onChange={() => choose({ shop_id: undefined })}>
          {data?.items[0]?.shop.name ?? t.catalog.shop}
        </Chip>
      )}
      <Chip chosen={chosen.on_sale} onChange={(on_sale) => choose({ on_sale })}>
        {t.catalog.on_sale}
        <Count of={facets?.on_sale} />
      </Chip>
      <Chip chosen={chosen.in_stock} onChange={(in_stock) => choose({ in_stock })}>
        {t.catalog.in_stock}
        <Count of={facets?.in_stock} />
      </Chip>
    </>
  );
}
