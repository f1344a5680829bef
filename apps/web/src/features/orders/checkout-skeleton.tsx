import { Skeleton } from "#shared/ui/skeleton.tsx";

export function CheckoutSkeleton() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_23rem] lg:gap-10">
      <div className="flex flex-col gap-4">
        <Skeleton className="h-5 w-28" />
        <div className="-mt-2 grid gap-2 sm:grid-cols-2">
          <Skeleton className="h-[4.25rem] rounded-card" />
          <Skeleton className="h-[4.25rem] rounded-card" />
        </div>
        <Skeleton className="h-11" />
        <Skeleton className="h-11" />
        <Skeleton className="h-11" />
      </div>
      <Skeleton className="h-56 rounded-card" />
    </div>
  );
}
