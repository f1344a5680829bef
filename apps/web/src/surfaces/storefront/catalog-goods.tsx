import type { ProductCard } from "@saudaflow/contract";
import { CardStepper } from "#features/cart/card-stepper.tsx";
import { FurtherGoods } from "#features/catalog/further-goods.tsx";
import { MoreLink } from "#features/catalog/more-link.tsx";
import { ProductGrid } from "#features/catalog/product-grid.tsx";
import { useChosen } from "#features/catalog/use-chosen.ts";
import { useFurtherPages } from "#features/catalog/use-further-pages.ts";
import { range } from "#shared/range.ts";

interface Props {
  /** The page that the address names, and how many there are. */
  readonly items: readonly ProductCard[];
  readonly page: number;
  readonly pages: number;
}

const stepper = (product: ProductCard) => <CardStepper product={product} />;

/** The goods chosen: one list that grows. */
export function CatalogGoods({ items, page, pages }: Props) {
  const { chosen, addressOf } = useChosen();
  const { further, showMore } = useFurtherPages();
  const next = page + further + 1;
  return (
    <>
      <ProductGrid products={items} eager={4} action={stepper}>
        {range(Math.min(further, pages - page)).map((i) => (
          <FurtherGoods key={i} chosen={chosen} page={page + i + 1} action={stepper} />
        ))}
      </ProductGrid>
      {next <= pages && <MoreLink to={addressOf({ page: next })} onMore={showMore} />}
    </>
  );
}
