import { range } from "#shared/range.ts";
import { Skeleton } from "#shared/ui/skeleton.tsx";

export function DashboardSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
        {range(4).map((i) => (
          <Skeleton key={i} className="h-36 rounded-card" />
        ))}
      </div>
      <Skeleton className="h-12" />
      <Skeleton className="h-96 rounded-card" />
    </div>
  );
}
