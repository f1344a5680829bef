import { range } from "#shared/range.ts";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { gridClass, shelfClass } from "./grid-class.ts";

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
          <Skeleton className="mb-2.5 aspect-square rounded-card" />
          <Skeleton className="my-0.5 h-5 w-20" />
          <Skeleton className="mt-1.5 h-4 w-full" />
          <Skeleton className="mt-1 h-4 w-2/3" />
          <Skeleton className="mt-1.5 h-4 w-12" />
        </div>
      ))}
    </div>
  );
}
