import { Heart } from "lucide-react";
import { cx } from "#shared/cx.ts";
import { useT } from "#shared/i18n/context.ts";
import { useFavourite } from "./use-favourite.ts";

interface Props {
  readonly product: { readonly id: number; readonly name: string };
}

/** A heart that is filled while the product is a favourite. For the signed-in. */
export default function FavouriteButton({ product }: Props) {
  const t = useT();
  const { kept, toggle } = useFavourite(product.id);
  return (
    <button
      type="button"
      aria-label={t.catalog.favourite_named(product.name)}
      aria-pressed={kept}
      onClick={() => void toggle()}
      className="grid size-11 place-items-center rounded-full bg-float text-ink-soft shadow-float transition-[color,scale] hover:text-sale active:scale-95"
    >
      <Heart aria-hidden className={cx("size-6", kept && "fill-sale text-sale")} />
    </button>
  );
}
