import { range } from "../range.ts";
import { Skeleton } from "./skeleton.tsx";

/** The place of a form with so many fields and a button. */
export function FormSkeleton({ fields }: { readonly fields: number }) {
  return (
    <div aria-busy className="flex flex-col gap-4">
      {range(fields).map((i) => (
        <div key={i}>
          <Skeleton className="mb-1.5 h-5 w-28" />
          <Skeleton className="h-11" />
        </div>
      ))}
      <Skeleton className="h-11 w-full" />
    </div>
  );
}
