import { skipToken } from "@reduxjs/toolkit/query";
import { useListProductsQuery } from "#features/catalog/api.ts";
import { nearestTo } from "#features/catalog/nearest.ts";
import { countFilters, toRequest, UNFILTERED } from "#features/catalog/product-filter.ts";
import { useChosen } from "#features/catalog/use-chosen.ts";
import { useT } from "#shared/i18n/context.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { GoodsSection } from "./goods-section.tsx";
import { ProductShelf } from "./product-shelf.tsx";

/** Says so, offers the way back, and the nearest that there is. */
export default function NothingFound() {
  const t = useT();
  const { chosen, addressOf } = useChosen();
  const narrowed = countFilters(chosen) > 0;
  const nearest = nearestTo(chosen);
  const near = useListProductsQuery(nearest ? { ...toRequest(nearest), page_size: 10 } : skipToken);
  const isNear = nearest !== undefined && near.currentData?.total !== 0;
  return (
    <>
      <EmptyState
        picture="/pictures/search.webp"
        title={t.catalog.nothing_title}
        text={narrowed ? t.catalog.nothing_narrow : t.catalog.nothing_text}
        action={
          narrowed ? (
            <ButtonLink to={addressOf(UNFILTERED)}>{t.catalog.clear_all}</ButtonLink>
          ) : (
            <ButtonLink to="/catalog">{t.catalog.all_products}</ButtonLink>
          )
        }
      />
      {isNear ? (
        <GoodsSection title={t.catalog.nearest} query={near} count={10} />
      ) : (
        <ProductShelf title={t.catalog.popular} filter={{ in_stock: true, sort: "popular", page_size: 10 }} />
      )}
    </>
  );
}
