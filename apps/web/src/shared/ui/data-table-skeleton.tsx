import { Skeleton } from "./skeleton.tsx";

export function DataTableSkeleton({ columns, rows = 8 }: { readonly columns: number; readonly rows?: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <tr key={row} className="border-t border-line">
      {Array.from({ length: columns }, (_, column) => (
        <td key={column} className="px-4 py-3">
          <Skeleton className="h-5 w-full bg-sunken" />
        </td>
      ))}
    </tr>
  ));
}
