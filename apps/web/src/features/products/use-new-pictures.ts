import { arrayMove } from "@dnd-kit/sortable";
import { useCallback, useMemo } from "react";
import type { PictureModel } from "./picture-model.ts";
import { useUploads } from "./use-uploads.ts";

/** Pictures of a product that is not there yet: they wait here and go when it is. */
export function useNewPictures(): PictureModel & {
  readonly sendTo: (product_id: number) => Promise<boolean>;
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
      sendTo: (product_id) => send(product_id, items),
    }),
    [items, add, move, remove, send],
  );
}
