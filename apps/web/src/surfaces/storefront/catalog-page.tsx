import { Navigate, useLocation } from "react-router";
import { useListCategoriesQuery, useListProductsQuery } from "#features/catalog/api.ts";
import { Breadcrumbs } from "#features/catalog/breadcrumbs.tsx";
import { CategoryChips } from "#features/catalog/category-chips.tsx";
import { pathTo } from "#features/catalog/category-tree.ts";
import { FilterBar } from "#features/catalog/filter-bar.tsx";
import { toRequest } from "#features/catalog/product-filter.ts";
import { ProductGridSkeleton } from "#features/catalog/product-grid-skeleton.tsx";
import { useChosen } from "#features/catalog/use-chosen.ts";
import { useT } from "#shared/i18n/context.ts";
import { later } from "#shared/later.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { TabTitle } from "#shared/ui/tab-title.tsx";
import { CatalogGoods } from "./catalog-goods.tsx";

const NothingFound = later(() => import("./nothing-found.tsx"));

export function Component() {
  const t = useT();
  const { key } = useLocation();
  const { chosen, addressOf } = useChosen();
  const categories = useListCategoriesQuery().data?.items;
  const query = useListProductsQuery(toRequest(chosen));
  const path = chosen.category_id ? pathTo(categories ?? [], chosen.category_id) : [];
  const here = path.at(-1);
  // A category without children shows its neighbours, so that the row does not vanish under the thumb.
  const row = here && here.children.length === 0 ? path.at(-2) : here;
  const shop = chosen.shop_id && query.data?.items[0]?.shop.name;
  const title = chosen.q
    ? t.catalog.found_for(chosen.q)
    : here?.name || shop || (chosen.on_sale ? t.catalog.on_sale : t.catalog.all_products);
  return (
    <>
      <TabTitle title={title} />
      {chosen.category_id && (
        <div className="max-md:hidden">
          <Breadcrumbs path={path.slice(0, -1)} />
        </div>
      )}
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3 pt-1">
        <h1 className="text-xl font-bold tracking-tight md:text-2xl">{title}</h1>
        <p role="status" className="text-ink-soft">
          {query.data && t.common.products(query.data.total)}
        </p>
      </div>
      <CategoryChips
        categories={row ? row.children : categories}
        chosen={chosen.category_id}
        parent={row?.id}
      />
      <FilterBar />
      <Loaded
        keep
        query={query}
        skeleton={<ProductGridSkeleton count={12} />}
        isEmpty={({ total }) => total === 0}
        empty={<NothingFound />}
      >
        {({ items, page, pages }) =>
          items.length === 0 ? (
            // The server cannot lead on: the browser does.
            !import.meta.env.SSR && <Navigate replace to={addressOf({ page: pages })} />
          ) : (
            <>
              <h2 className="sr-only">{t.shell.catalog}</h2>
              <CatalogGoods key={key} items={items} page={page} pages={pages} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
