import { Skeleton } from "#shared/ui/skeleton.tsx";

export function ProductCardSkeleton() {
  return (
    <>
      <Skeleton className="mb-2.5 aspect-square rounded-card" />
      <Skeleton className="my-0.5 h-5 w-20" />
      <Skeleton className="mt-1.5 h-4 w-full" />
      <Skeleton className="mt-1 h-4 w-2/3" />
      <Skeleton className="mt-1.5 h-4 w-12" />
    </>
  );
}
