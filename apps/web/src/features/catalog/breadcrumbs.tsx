import type { Category } from "@saudaflow/contract";
import { ChevronRight } from "lucide-react";
import { Link } from "react-router";
import { useT } from "#shared/i18n/context.ts";
import { categoryAddress } from "./category-tree.ts";

/** The way back up; the page itself is its heading, not a crumb. */
export function Breadcrumbs({ path }: { readonly path: readonly Category[] }) {
  const t = useT();
  return (
    <nav
      aria-label={t.catalog.you_are_here}
      className="no-scrollbar relative overflow-x-auto text-sm text-ink-soft"
    >
      <ol className="flex min-h-11 items-center gap-x-1 whitespace-nowrap">
        <li>
          <Link to="/catalog" className="inline-flex min-h-11 items-center rounded-small hover:text-ink">
            {t.shell.catalog}
          </Link>
        </li>
        {path.map((category) => (
          <li key={category.id} className="flex items-center gap-1">
            <ChevronRight aria-hidden className="size-4" />
            <Link
              to={categoryAddress(category.id)}
              className="inline-flex min-h-11 items-center rounded-small hover:text-ink"
            >
              {category.name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
