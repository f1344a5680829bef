import { skipToken } from "@reduxjs/toolkit/query";
import { useParams } from "react-router";
import { useGetProductQuery } from "#features/catalog/api.ts";
import { isApiError } from "#shared/api/problem.ts";
import { later } from "#shared/later.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { ProductSkeleton } from "./product-skeleton.tsx";
import { ProductView } from "./product-view.tsx";

const ProductGone = later(() => import("./product-gone.tsx"));

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
