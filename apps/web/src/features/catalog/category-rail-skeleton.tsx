import { range } from "#shared/range.ts";
import { Skeleton } from "#shared/ui/skeleton.tsx";

export function CategoryRailSkeleton() {
  return range(12).map((i) => (
    <li key={i} className="flex min-h-11 items-center gap-3 px-2">
      <Skeleton className="size-8 rounded-small" />
      <Skeleton className="h-4 flex-1" />
    </li>
  ));
}
