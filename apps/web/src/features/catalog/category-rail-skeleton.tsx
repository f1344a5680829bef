import { Skeleton } from "#shared/ui/skeleton.tsx";

export function CategoryRailSkeleton() {
  return Array.from({ length: 12 }, (_, i) => (
    <li key={i} className="flex min-h-11 items-center gap-3 px-2">
      <Skeleton className="size-8 rounded-small" />
      <Skeleton className="h-4 flex-1" />
    </li>
  ));
}
