import { Skeleton } from "#shared/ui/skeleton.tsx";

/** As large as the overview, so that nothing jumps when it comes. */
export function OverviewSkeleton() {
  return (
    <div className="flex flex-col gap-3 md:gap-4">
      <div className="grid grid-cols-2 gap-3 md:gap-4 xl:grid-cols-4">
        {[1, 2, 3, 4].map((card) => (
          <Skeleton key={card} className="h-29 rounded-card" />
        ))}
      </div>
      <div className="grid gap-3 md:gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Skeleton className="h-90 rounded-card" />
        <Skeleton className="h-90 rounded-card" />
        <Skeleton className="h-120 rounded-card" />
        <Skeleton className="h-120 rounded-card" />
      </div>
    </div>
  );
}
