import { Skeleton } from "#shared/ui/skeleton.tsx";

export function OrderSkeleton() {
  return (
    <>
      <Skeleton className="mt-1 mb-4 h-8 w-56 md:mb-6 md:h-9.5" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 xl:grid-cols-[minmax(0,1fr)_22rem] xl:gap-10">
        <div>
          <Skeleton className="h-34 rounded-sheet" />
          <Skeleton className="mt-6 h-56" />
        </div>
        <Skeleton className="h-80 rounded-card" />
      </div>
    </>
  );
}
