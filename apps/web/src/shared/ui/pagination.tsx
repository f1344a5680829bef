import { ChevronLeft, ChevronRight } from "lucide-react";
import { Link, type To } from "react-router";
import { cx } from "../cx.ts";
import { useT } from "../i18n/context.ts";
import { pageNumbers } from "./pages.ts";

interface Props {
  readonly page: number;
  readonly pages: number;
  /** Links, so that a page can be shared, opened beside, and the back button works. */
  readonly to: (page: number) => To;
}

const step = "grid size-11 place-items-center rounded-full transition-colors hover:bg-surface";

export function Pagination({ page, pages, to }: Props) {
  const t = useT();
  if (pages <= 1) return null;
  return (
    <nav aria-label={t.common.pages} className="flex items-center justify-center gap-1 py-6">
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev" aria-label={t.common.previous_page} className={step}>
          <ChevronLeft aria-hidden className="size-5" />
        </Link>
      )}
      {pageNumbers(page, pages).map((number) =>
        number < 0 ? (
          <span key={number} aria-hidden className="px-1 text-ink-soft">
            …
          </span>
        ) : (
          <Link
            key={number}
            to={to(number)}
            aria-label={t.common.page(number)}
            aria-current={number === page ? "page" : undefined}
            className={cx(step, "figures font-medium", number === page && "bg-accent-soft text-accent-ink")}
          >
            {number}
          </Link>
        ),
      )}
      {page < pages && (
        <Link to={to(page + 1)} rel="next" aria-label={t.common.next_page} className={step}>
          <ChevronRight aria-hidden className="size-5" />
        </Link>
      )}
    </nav>
  );
}
