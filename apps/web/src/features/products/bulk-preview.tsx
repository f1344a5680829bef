import type { ProductsChange, ProductsChanged } from "@saudaflow/contract";
import { ArrowRight, CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { range } from "#shared/range.ts";
import { ErrorState } from "#shared/ui/error-state.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { useDebounced } from "#shared/use-debounced.ts";
import { useFormat } from "#shared/use-format.ts";
import { usePreviewProductsChangeQuery } from "./api.ts";
import type { BulkTarget } from "./use-bulk.ts";

const SHOWN = 6;

/**
 * What a change would do, asked again when the change has stood still for a moment. `changed`: how many goods, undefined
 * while that is not known of this very change.
 */
export function useBulkPreview(target: BulkTarget, change: ProductsChange | undefined) {
  const wanted = change && JSON.stringify(change);
  const still = useDebounced(wanted, 300);
  const query = usePreviewProductsChangeQuery(
    { body: { ...target, change: JSON.parse(still ?? "{}") as ProductsChange } },
    { skip: still === undefined || change === undefined, refetchOnMountOrArgChange: true },
  );
  const isKnown = wanted === still && !query.isFetching && query.error === undefined;
  return { query, changed: isKnown ? query.currentData?.changed : undefined };
}

interface Props {
  readonly query: ReturnType<typeof useBulkPreview>["query"];
  readonly before: (line: ProductsChanged["lines"][number]["before"]) => ReactNode;
}

/** The first of the goods as they are and as they would be, and what stays as it is. */
export function BulkPreview({ query, before: show }: Props) {
  const t = usePanelT();
  const f = useFormat();
  const { data, error, isFetching, refetch } = query;
  if (error && !isFetching) return <ErrorState small error={error} onAgain={refetch} />;
  if (!data) {
    return range(SHOWN).map((line) => <Skeleton key={line} className="my-2 h-10" />);
  }
  return (
    <div aria-busy={isFetching} className="text-sm transition-opacity aria-busy:opacity-60">
      <ul className="divide-y divide-line">
        {data.lines.slice(0, SHOWN).map(({ product_id, name, before, after }) => (
          <li key={product_id} className="py-2">
            <p className="truncate font-medium">{name}</p>
            <p className="figures flex items-center gap-2">
              <span className="min-w-0 truncate text-ink-soft">{show(before)}</span>
              <ArrowRight aria-hidden className="size-4 shrink-0 text-ink-soft" />
              <span className="min-w-0 truncate font-semibold">{show(after)}</span>
            </p>
          </li>
        ))}
      </ul>
      {data.changed > SHOWN && (
        <p className="py-2 text-ink-soft">{t.products.preview_more(f.number(data.changed - SHOWN))}</p>
      )}
      {data.unchanged > 0 && (
        <p className="py-1 text-ink-soft">{t.products.unchanged(f.number(data.unchanged))}</p>
      )}
      {data.left_out.map(({ reason, count }) => (
        <p key={reason} className="flex items-start gap-2 py-1 text-few">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t.products.left_out[reason](f.number(count))}
        </p>
      ))}
    </div>
  );
}
