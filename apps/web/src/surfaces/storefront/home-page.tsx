import { useListCategoriesQuery } from "#features/catalog/api.ts";
import { CategoryTiles } from "#features/catalog/category-tiles.tsx";
import { CategoryTilesSkeleton } from "#features/catalog/category-tiles-skeleton.tsx";
import { useT } from "#shared/i18n/context.ts";
import { useShopName } from "#shared/settings.ts";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { useSession } from "#shared/use-session.ts";
import { BoughtShelf } from "./bought-shelf.tsx";
import { ProductShelf } from "./product-shelf.tsx";
import { Section } from "./section.tsx";
import { Welcome } from "./welcome.tsx";

export function Component() {
  const t = useT();
  const categories = useListCategoriesQuery();
  const { status } = useSession();
  return (
    <>
      <title>{`${useShopName()} · ${t.catalog.what_today}`}</title>
      <Welcome />
      <Section title={t.catalog.categories} all="/catalog">
        <Loaded
          query={categories}
          skeleton={<CategoryTilesSkeleton />}
          isEmpty={({ items }) => items.length === 0}
          empty={<EmptyState title={t.catalog.empty_shop_title} text={t.catalog.empty_shop_text} />}
        >
          {({ items }) => <CategoryTiles categories={items} />}
        </Loaded>
      </Section>
      <ProductShelf
        title={t.catalog.on_sale}
        all="/catalog?on_sale=true"
        filter={{ on_sale: true, in_stock: true, sort: "popular", page_size: 10 }}
      />
      {status !== "guest" && <BoughtShelf />}
      <ProductShelf
        title={t.catalog.popular}
        all="/catalog"
        filter={{ in_stock: true, sort: "popular", page_size: 20 }}
        rows
      />
    </>
  );
}
