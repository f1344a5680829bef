import { useListBoughtProductsQuery } from "#features/catalog/api.ts";
import { useT } from "#shared/i18n/context.ts";
import { GoodsSection } from "./goods-section.tsx";

/** What this person buys again and again. */
export function BoughtShelf() {
  const t = useT();
  const query = useListBoughtProductsQuery();
  return <GoodsSection title={t.catalog.buy_again} query={query} count={10} />;
}
