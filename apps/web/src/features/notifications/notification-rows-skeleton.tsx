import { range } from "#shared/range.ts";
import { Skeleton } from "#shared/ui/skeleton.tsx";

export function NotificationRowsSkeleton() {
  return range(8).map((row) => (
    <div key={row} className="flex items-center gap-3 py-2 ps-2 md:ps-3">
      <Skeleton className="size-11 rounded-full" />
      <div className="flex flex-1 flex-col gap-2 py-1">
        <Skeleton className="h-5 w-3/4 max-w-md" />
        <Skeleton className="h-4 w-32" />
      </div>
    </div>
  ));
}
