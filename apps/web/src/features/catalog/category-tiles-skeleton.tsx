import { range } from "#shared/range.ts";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { tilesClass } from "./category-tiles.tsx";

export function CategoryTilesSkeleton() {
  return (
    <div className={tilesClass}>
      {range(12).map((i) => (
        <Skeleton key={i} className="aspect-square md:aspect-[1/0.8] rounded-card" />
      ))}
    </div>
  );
}
