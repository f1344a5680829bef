import { Skeleton } from "#shared/ui/skeleton.tsx";
import { tilesClass } from "./category-tiles.tsx";

export function CategoryTilesSkeleton() {
  return (
    <div className={tilesClass}>
      {Array.from({ length: 12 }, (_, i) => (
        <Skeleton key={i} className="aspect-square md:aspect-[1/0.8] rounded-card" />
      ))}
    </div>
  );
}
