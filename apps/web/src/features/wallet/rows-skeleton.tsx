import { Skeleton } from "#shared/ui/skeleton.tsx";

export function RowsSkeleton({ rows = 5 }: { readonly rows?: number }) {
  return Array.from({ length: rows }, (_, i) => (
    <div key={i} className="flex items-center gap-3 py-3">
      <Skeleton className="size-11 rounded-full" />
      <div className="flex-1">
        <Skeleton className="h-5 w-36" />
        <Skeleton className="mt-1 h-4 w-24" />
      </div>
      <Skeleton className="h-5 w-20" />
    </div>
  ));
}
