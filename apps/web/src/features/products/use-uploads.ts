import { addProductImage } from "@saudaflow/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import { newKey } from "#shared/api/key.ts";
import { upload } from "#shared/api/upload.ts";
import { shrinkPicture } from "#shared/shrink-picture.ts";
import { useAppDispatch } from "#shared/store.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";

/** A picture that was chosen here and is not the server's yet. */
export interface Upload {
  readonly key: string;
  readonly file: File;
  /** Of its bytes in this browser. */
  readonly url: string;
  readonly state: "waiting" | "sending" | "failed" | "sent";
  /** 0 to 1. */
  readonly progress: number;
  /** Its number on the server, once it is there. */
  readonly image_id?: number;
}

/** Pictures on their way: chosen, sent one after another with their progress, sent again after a failure. */
export function useUploads() {
  const say = useErrorText();
  const dispatch = useAppDispatch();
  const [items, setItems] = useState<readonly Upload[]>([]);
  const latest = useRef(items);
  latest.current = items;
  useEffect(
    () => () => {
      for (const { url } of latest.current) URL.revokeObjectURL(url);
    },
    [],
  );
  const change = useCallback((key: string, part: Partial<Upload>) => {
    setItems((now) => now.map((item) => (item.key === key ? { ...item, ...part } : item)));
  }, []);
  const add = useCallback((files: readonly File[]): readonly Upload[] => {
    const fresh = files.map((file): Upload => {
      const url = URL.createObjectURL(file);
      return { key: newKey(), file, url, state: "waiting", progress: 0 };
    });
    setItems((now) => [...now, ...fresh]);
    return fresh;
  }, []);
  const remove = useCallback((key: string) => setItems((now) => now.filter((item) => item.key !== key)), []);
  /** Answers those that did not arrive. */
  const send = useCallback(
    async (product_id: number, uploads: readonly Upload[]): Promise<readonly Upload[]> => {
      const failed: Upload[] = [];
      for (const one of uploads) {
        const { key, file } = one;
        change(key, { state: "sending", progress: 0 });
        const small = await shrinkPicture(file);
        const answer = await dispatch(
          upload(addProductImage, { id: product_id }, small, (progress) => change(key, { progress })),
        );
        if ("error" in answer) {
          failed.push(one);
          change(key, { state: "failed" });
          toast({ text: say(answer.error), look: "bad" });
        } else change(key, { state: "sent", progress: 1, image_id: (answer.data as { id: number }).id });
      }
      return failed;
    },
    [change, dispatch, say],
  );
  return { items, setItems, add, remove, send };
}
