import { Skeleton } from "#shared/ui/skeleton.tsx";

export function OrderCardsSkeleton() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 lg:grid-cols-2">
      {Array.from({ length: 4 }, (_, i) => (
        <Skeleton key={i} className="h-[9.25rem] rounded-card" />
      ))}
    </div>
  );
}
