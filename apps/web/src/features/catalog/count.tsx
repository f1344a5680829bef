import { useFormat } from "#shared/use-format.ts";

/** How many goods are behind a choice. Its place is kept while nobody knows, so that nothing moves when it comes. */
export function Count({ of }: { readonly of: number | undefined }) {
  const f = useFormat();
  return <span className="figures min-w-[3ch] text-xs font-normal">{of !== undefined && f.number(of)}</span>;
}
