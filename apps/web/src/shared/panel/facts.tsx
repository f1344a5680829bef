import type { ReactNode } from "react";

interface Props {
  /** What there is nothing to say about is left out. */
  readonly items: readonly (readonly [label: string, value: ReactNode])[];
}

/** Names on the left, what they are on the right. */
export function Facts({ items }: Props) {
  return (
    <dl className="grid grid-cols-[fit-content(50%)_minmax(0,1fr)] gap-x-4 gap-y-2.5">
      {items
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="min-w-0 text-end break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
