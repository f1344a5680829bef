import type { Product } from "@saudaflow/contract";
import { lazy, Suspense } from "react";
import { BuyBox } from "#features/cart/buy-box.tsx";
import { useListCategoriesQuery } from "#features/catalog/api.ts";
import { Breadcrumbs } from "#features/catalog/breadcrumbs.tsx";
import { categoryAddress, pathTo } from "#features/catalog/category-tree.ts";
import { ProductFacts } from "#features/catalog/product-facts.tsx";
import { ProductGallery } from "#features/catalog/product-gallery.tsx";
import { ProductStock } from "#features/catalog/product-stock.tsx";
import { keepUnits } from "#shared/format.ts";
import { useT } from "#shared/i18n/context.ts";
import { Badge } from "#shared/ui/badge.tsx";
import { Price } from "#shared/ui/price.tsx";
import { TabTitle } from "#shared/ui/tab-title.tsx";
import { useSession } from "#shared/use-session.ts";
import { ProductShelf } from "./product-shelf.tsx";

/** Not for guests, and they are most. */
const FavouriteButton = lazy(() => import("#features/favourites/favourite-button.tsx"));

export function ProductView({ product }: { readonly product: Product }) {
  const t = useT();
  const { may } = useSession();
  const path = pathTo(useListCategoriesQuery().data?.items ?? [], product.category_id);
  // A narrow shelf holds little that is similar: look along the whole branch.
  const branch = path[0]?.id ?? product.category_id;
  return (
    <>
      <TabTitle title={product.name} />
      <Breadcrumbs path={path} />
      <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] md:gap-10 xl:grid-cols-[minmax(0,30rem)_minmax(0,1fr)]">
        <ProductGallery
          product={product}
          action={
            may("client") && (
              <Suspense>
                <FavouriteButton key={product.id} product={product} />
              </Suspense>
            )
          }
        />
        <div className="flex flex-col gap-6">
          <div>
            <div className="mb-3 flex flex-wrap gap-2">
              <ProductStock product={product} />
              {product.is_age_restricted && <Badge look="few">{t.catalog.age_restricted}</Badge>}
            </div>
            <h1 className="text-xl font-bold tracking-tight text-balance md:text-2xl">
              {keepUnits(product.name)}
            </h1>
            <div className="mt-4 flex flex-wrap items-baseline gap-x-3">
              <Price value={product.price} before={product.compare_at_price} size="large" />
              <span className="text-ink-soft">{t.common.per_unit[product.unit]}</span>
            </div>
          </div>
          {/* On a phone the button stays under the thumb while the page scrolls. */}
          <div className="sticky bottom-[calc(4rem+env(safe-area-inset-bottom))] z-20 -mx-4 bg-linear-to-t from-page from-75% to-transparent px-4 pt-4 pb-3 md:static md:mx-0 md:max-w-sm md:bg-none md:p-0">
            <BuyBox product={product} />
          </div>
          <ProductFacts product={product} />
        </div>
      </div>
      <ProductShelf
        title={t.catalog.similar}
        all={categoryAddress(branch)}
        filter={{ category_id: branch, in_stock: true, sort: "popular", page_size: 10 }}
        without={product.id}
      />
    </>
  );
}
