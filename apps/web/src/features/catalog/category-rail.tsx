import { LayoutGrid } from "lucide-react";
import { useEffect, useState } from "react";
import { useLocation, useSearchParams } from "react-router";
import { useT } from "#shared/i18n/context.ts";
import { useListCategoriesQuery } from "./api.ts";
import { CategoryRailItem } from "./category-rail-item.tsx";
import { CategoryRailSkeleton } from "./category-rail-skeleton.tsx";
import { pathTo } from "./category-tree.ts";
import { RailLink } from "./rail-link.tsx";

/** The desk's category tree; the branch that is open shows what is below it. */
export function CategoryRail() {
  const t = useT();
  const { data, isError } = useListCategoriesQuery();
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const inCatalog = pathname === "/catalog";
  const [counted, setCounted] = useState(false);
  // After the page, which needs neither the figures nor their code.
  useEffect(() => setCounted(inCatalog), [inCatalog]);
  const chosen = inCatalog ? Number(search.get("category_id")) : 0;
  const path = new Set(pathTo(data?.items ?? [], chosen).map((category) => category.id));
  return (
    <nav aria-label={t.catalog.categories}>
      <ul className="flex flex-col gap-0.5">
        <li>
          <RailLink to="/catalog" current={inCatalog && !chosen}>
            <LayoutGrid aria-hidden className="size-5 shrink-0 text-ink-soft mx-1.5" />
            {t.catalog.all_products}
          </RailLink>
        </li>
        {data?.items.map((category) => (
          <CategoryRailItem
            key={category.id}
            category={category}
            chosen={chosen}
            path={path}
            counted={counted}
          />
        ))}
        {!data && !isError && <CategoryRailSkeleton />}
      </ul>
    </nav>
  );
}
