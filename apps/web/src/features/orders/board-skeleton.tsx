import { OPEN_ORDER_STATUSES } from "@saudaflow/contract";
import { cx } from "#shared/cx.ts";
import { Skeleton } from "#shared/ui/skeleton.tsx";

export function BoardSkeleton() {
  return (
    <div className="flex gap-3">
      {OPEN_ORDER_STATUSES.map((status, i) => (
        <div
          key={status}
          className={cx("flex flex-1 flex-col gap-2 rounded-card bg-surface p-2", i > 0 && "max-md:hidden")}
        >
          <Skeleton className="m-2 h-6 w-1/2 bg-sunken" />
          <Skeleton className="h-44 bg-sunken" />
          <Skeleton className="h-44 bg-sunken" />
        </div>
      ))}
    </div>
  );
}
