import { arrayMove } from "@dnd-kit/sortable";
import type { Product } from "@saudaflow/contract";
import { useCallback, useEffect, useMemo, useState } from "react";
import { api } from "#shared/api/api.ts";
import { useAppDispatch } from "#shared/store.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useOrderProductImagesMutation, useRemoveProductImageMutation } from "./api.ts";
import type { PictureModel } from "./picture-model.ts";
import { takeLeftPictures } from "./use-new-pictures.ts";
import { type Upload, useUploads } from "./use-uploads.ts";

/** Pictures of a product that is there: what is done with them is done at once. */
export function useProductPictures({ id, images }: Pick<Product, "id" | "images">): PictureModel {
  const dispatch = useAppDispatch();
  const say = useErrorText();
  const { items, add, remove, send } = useUploads();
  const [orderImages] = useOrderProductImagesMutation();
  const [removeImage] = useRemoveProductImageMutation();
  /** As it was put here, until the server's own is the same. */
  const [order, setOrder] = useState<readonly number[]>([]);
  const kept = useMemo(() => {
    const place = (image: number) => (order.indexOf(image) + order.length + 1) % (order.length + 1);
    return order.length === 0 ? images : [...images].sort((a, b) => place(a.id) - place(b.id));
  }, [images, order]);
  useEffect(() => {
    if (order.length > 0 && order.join() === images.map((image) => image.id).join()) setOrder([]);
  }, [images, order]);
  const start = useCallback(
    async (uploads: readonly Upload[]) => {
      await send(id, uploads);
      dispatch(api.util.invalidateTags(["products"]));
    },
    [send, id, dispatch],
  );
  useEffect(() => {
    const files = takeLeftPictures(id);
    if (files.length > 0) void start(add(files));
  }, [id, start, add]);
  return useMemo(() => {
    const own = kept.map((image) => ({
      key: String(image.id),
      url: image.thumb_url,
      state: "kept" as const,
      progress: 1,
    }));
    const coming = items.filter(({ image_id }) => !images.some((image) => image.id === image_id));
    return {
      pictures: [...own, ...coming],
      add: (files) => void start(add(files)),
      again: (key) => void start(items.filter((item) => item.key === key)),
      move: (from, to) => {
        const image_ids = arrayMove(
          kept.map((image) => image.id),
          from,
          to,
        );
        setOrder(image_ids);
        void orderImages({ id, body: { image_ids } }).then(({ error }) => {
          if (!error) return;
          setOrder([]);
          toast({ text: say(error), look: "bad" });
        });
      },
      remove: (key) => {
        if (items.some((item) => item.key === key)) return remove(key);
        const sent = items.find(({ image_id }) => image_id === Number(key));
        void removeImage({ id, image_id: Number(key) }).then(({ error }) => {
          if (error) toast({ text: say(error), look: "bad" });
          else if (sent) remove(sent.key);
        });
      },
    };
  }, [kept, images, items, add, remove, start, orderImages, removeImage, id, say]);
}
