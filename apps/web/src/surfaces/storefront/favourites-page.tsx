import { Navigate, useSearchParams } from "react-router";
import { CardStepper } from "#features/cart/card-stepper.tsx";
import { ProductGrid } from "#features/catalog/product-grid.tsx";
import { ProductGridSkeleton } from "#features/catalog/product-grid-skeleton.tsx";
import { useListFavouritesQuery } from "#features/favourites/api.ts";
import { useT } from "#shared/i18n/context.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Pagination } from "#shared/ui/pagination.tsx";
import { PageTitle } from "./page-title.tsx";

export function Component() {
  const t = useT();
  const [search] = useSearchParams();
  const page = Math.max(1, Number.parseInt(search.get("page") ?? "1", 10) || 1);
  const query = useListFavouritesQuery({ page }, { refetchOnMountOrArgChange: true });
  return (
    <>
      <PageTitle title={t.account.favourites} />
      <Loaded
        keep
        query={query}
        skeleton={<ProductGridSkeleton count={6} />}
        isEmpty={({ total }) => total === 0}
        empty={
          <EmptyState
            picture="/pictures/heart.webp"
            title={t.account.favourites_empty_title}
            text={t.account.favourites_empty_text}
            action={<ButtonLink to="/catalog">{t.shell.to_catalog}</ButtonLink>}
          />
        }
      >
        {({ items, pages }) =>
          items.length === 0 ? (
            <Navigate replace to={`?page=${pages}`} />
          ) : (
            <>
              <h2 className="sr-only">{t.account.favourites}</h2>
              <ProductGrid
                products={items}
                eager={4}
                action={(product) => <CardStepper product={product} />}
              />
              <Pagination page={page} pages={pages} to={(number) => `?page=${number}`} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
