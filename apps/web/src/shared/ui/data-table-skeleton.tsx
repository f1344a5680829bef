import { range } from "../range.ts";
import { Skeleton } from "./skeleton.tsx";

export function DataTableSkeleton({
  columns,
  rows = 8,
}: {
  readonly columns: number;
  readonly rows?: number;
}) {
  return range(rows).map((row) => (
    <tr key={row} className="border-t border-line">
      {range(columns).map((column) => (
        <td key={column} className="px-4 py-3">
          <Skeleton className="h-5 w-full bg-sunken" />
        </td>
      ))}
    </tr>
  ));
}
