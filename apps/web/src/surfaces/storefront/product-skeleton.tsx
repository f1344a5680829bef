import { Skeleton } from "#shared/ui/skeleton.tsx";

export function ProductSkeleton() {
  return (
    <>
      <Skeleton className="my-3 h-5 w-48" />
      <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] md:gap-10 xl:grid-cols-[minmax(0,30rem)_minmax(0,1fr)]">
        <Skeleton className="aspect-[1/0.82] rounded-sheet md:aspect-square" />
        <div className="flex flex-col gap-4">
          <Skeleton className="h-6 w-24" />
          <Skeleton className="h-8 w-4/5" />
          <Skeleton className="h-9 w-36" />
          <Skeleton className="h-13 md:max-w-sm" />
          <Skeleton className="mt-2 h-28" />
        </div>
      </div>
    </>
  );
}
