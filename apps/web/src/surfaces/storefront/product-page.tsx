import { skipToken } from "@reduxjs/toolkit/query";
import { useParams } from "react-router";
import { useGetProductQuery } from "#features/catalog/api.ts";
import { isApiError } from "#shared/api/problem.ts";
import { Loaded } from "#shared/ui/loaded.tsx";
import { ProductGone } from "./product-gone.tsx";
import { ProductSkeleton } from "./product-skeleton.tsx";
import { ProductView } from "./product-view.tsx";

export function Component() {
  const id = Number(useParams().id);
  const known = Number.isSafeInteger(id) && id > 0;
  const query = useGetProductQuery(known ? { id } : skipToken);
  const missing = isApiError(query.error) && (query.error.status === 404 || query.error.status === 400);
  if (!known || missing) return <ProductGone />;
  return (
    <Loaded query={query} skeleton={<ProductSkeleton />}>
      {/* The key starts the gallery anew when a similar product is opened. */}
      {(product) => <ProductView key={product.id} product={product} />}
    </Loaded>
  );
}
