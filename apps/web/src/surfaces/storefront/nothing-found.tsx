import { countFilters } from "#features/catalog/product-filter.ts";
import { useChosen } from "#features/catalog/use-chosen.ts";
import { useT } from "#shared/i18n/context.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { ProductShelf } from "./product-shelf.tsx";

/** Says so, offers the way back, and the nearest that there is. */
export function NothingFound() {
  const t = useT();
  const { chosen, addressOf } = useChosen();
  const narrowed = countFilters(chosen) > 0;
  return (
    <>
      <EmptyState
        picture="/pictures/search.webp"
        title={t.catalog.nothing_title}
        text={t.catalog.nothing_text}
        action={
          narrowed ? (
            <ButtonLink to={addressOf({ min_price: "", max_price: "", in_stock: false, on_sale: false })}>
              {t.catalog.clear_all}
            </ButtonLink>
          ) : (
            <ButtonLink to="/catalog">{t.catalog.all_products}</ButtonLink>
          )
        }
      />
      <ProductShelf
        title={t.catalog.nearest}
        filter={{
          ...(chosen.category_id && { category_id: chosen.category_id }),
          in_stock: true,
          sort: "popular",
          page_size: 10,
        }}
      />
    </>
  );
}
