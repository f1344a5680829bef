import { range } from "../range.ts";
import { Skeleton } from "./skeleton.tsx";

/** The place of a form with so many fields and a button, exactly: what stands below it is pressed meanwhile. */
export function FormSkeleton({ fields }: { readonly fields: number }) {
  return (
    <div aria-busy className="flex flex-col gap-4">
      {range(fields).map((i) => (
        <div key={i}>
          <Skeleton className="mb-1.5 h-5 w-28" />
          <Skeleton className="h-11" />
        </div>
      ))}
      {/* Above the button the form says what it was refused for. */}
      <Skeleton className="mt-4 h-13 w-full" />
    </div>
  );
}
