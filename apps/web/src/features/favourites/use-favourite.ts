import { useState } from "react";
import { useT } from "#shared/i18n/context.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useAddFavouriteMutation, useListFavouritesQuery, useRemoveFavouriteMutation } from "./api.ts";

/** Whether a product is a favourite, and changing that: shown at once, taken back when the server refuses. */
export function useFavourite(product_id: number): { kept: boolean; toggle: () => Promise<void> } {
  const t = useT();
  const say = useErrorText();
  const { data } = useListFavouritesQuery({ page_size: 1 });
  const [add] = useAddFavouriteMutation();
  const [remove] = useRemoveFavouriteMutation();
  const [wish, setWish] = useState<boolean>();
  const kept = wish ?? data?.product_ids.includes(product_id) ?? false;
  const toggle = async () => {
    setWish(!kept);
    const { error } = await (kept ? remove : add)({ product_id });
    if (error) {
      setWish(kept);
      toast({ text: say(error), look: "bad" });
    } else toast({ text: kept ? t.catalog.favourite_removed : t.catalog.favourite_added });
  };
  return { kept, toggle };
}
