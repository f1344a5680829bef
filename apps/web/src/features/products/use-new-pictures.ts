import { arrayMove } from "@dnd-kit/sortable";
import { useCallback, useMemo } from "react";
import type { PictureModel } from "./picture-model.ts";
import { useUploads } from "./use-uploads.ts";

/** Pictures that were chosen for a new product and did not arrive, by its number: its editor tries again. */
const left = new Map<number, readonly File[]>();

export function takeLeftPictures(product_id: number): readonly File[] {
  const files = left.get(product_id) ?? [];
  left.delete(product_id);
  return files;
}

/** Pictures of a product that is not there yet: they wait here and go when it is. */
export function useNewPictures(): PictureModel & {
  readonly sendTo: (product_id: number) => Promise<void>;
} {
  const { items, setItems, add, remove, send } = useUploads();
  const move = useCallback(
    (from: number, to: number) => setItems((now) => arrayMove([...now], from, to)),
    [setItems],
  );
  return useMemo(
    () => ({
      pictures: items,
      add,
      move,
      remove,
      again: () => {},
      sendTo: async (product_id) => {
        const failed = await send(product_id, items);
        if (failed.length > 0)
          left.set(
            product_id,
            failed.map(({ file }) => file),
          );
      },
    }),
    [items, add, move, remove, send],
  );
}
