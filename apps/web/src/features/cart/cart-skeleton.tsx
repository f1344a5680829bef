import { Skeleton } from "#shared/ui/skeleton.tsx";

export function CartSkeleton() {
  return (
    <>
      <Skeleton className="h-6 w-40" />
      {Array.from({ length: 4 }, (_, i) => (
        <div
          key={i}
          className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 py-4 md:grid-cols-[6rem_minmax(0,1fr)] md:gap-x-5"
        >
          <Skeleton className="aspect-square rounded-card" />
          <div>
            <Skeleton className="h-6 w-4/5" />
            <Skeleton className="mt-1 h-4 w-24" />
            <Skeleton className="mt-3 h-11 w-36 rounded-full" />
          </div>
        </div>
      ))}
    </>
  );
}
