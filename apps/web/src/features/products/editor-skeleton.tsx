import { range } from "#shared/range.ts";
import { Skeleton } from "#shared/ui/skeleton.tsx";

export function EditorSkeleton() {
  return (
    <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
      {range(2).map((column) => (
        <div key={column} className="flex flex-col gap-4">
          <Skeleton className="h-96 rounded-card" />
          <Skeleton className="h-64 rounded-card" />
        </div>
      ))}
    </div>
  );
}
