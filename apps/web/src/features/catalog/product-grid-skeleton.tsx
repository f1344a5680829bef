import { range } from "#shared/range.ts";
import { gridClass, shelfClass } from "./grid-class.ts";
import { ProductCardSkeleton } from "./product-card-skeleton.tsx";

export function ProductGridSkeleton({
  count = 10,
  shelf = false,
}: {
  readonly count?: number;
  readonly shelf?: boolean;
}) {
  return (
    <div className={shelf ? shelfClass : gridClass}>
      {range(count).map((i) => (
        <div key={i}>
          <ProductCardSkeleton />
        </div>
      ))}
    </div>
  );
}
