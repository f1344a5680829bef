import type { ChangeProductsBody, ProductsChange } from "@saudaflow/contract";
import { useCallback } from "react";
import { isApiError } from "#shared/api/problem.ts";
import { useIntentKey } from "#shared/api/use-intent-key.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useAppDispatch } from "#shared/store.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useFormat } from "#shared/use-format.ts";
import { productsApi, useChangeProductsMutation } from "./api.ts";

/** The chosen goods: named one by one, or all that a filter finds. */
export type BulkTarget = Omit<ChangeProductsBody, "change" | "expected_changed">;
interface More {
  /** How many goods were shown to change: where it is another number by now, none does. */
  readonly expected_changed?: number;
  /** What takes it back. */
  readonly back?: ProductsChange;
}

/** Changes all chosen goods at once and says how many; with one press a small change goes back. */
export function useBulk(target: BulkTarget, onDone: () => void) {
  const [send, { isLoading }] = useChangeProductsMutation();
  const { key, renew } = useIntentKey();
  const dispatch = useAppDispatch();
  const say = useErrorText();
  const t = usePanelT();
  const f = useFormat();
  const apply = useCallback(
    async (change: ProductsChange, { back, ...expected }: More = {}) => {
      const { data, error } = await send({ body: { ...target, change, ...expected }, key });
      if (!data) {
        if (isApiError(error) && error.code === "products_changed") {
          dispatch(productsApi.util.invalidateTags(["products"]));
        }
        return toast({ text: say(error), look: "bad" });
      }
      renew();
      onDone();
      if (data.changed === 0) return toast({ text: t.products.bulk_same });
      // What had been so before must not change on the way back, nor does a filter find again what it has changed.
      const undo = target.product_ids && data.changed === data.selected ? back : undefined;
      toast({
        text: t.products.bulk_done(f.number(data.changed), data.changed),
        ...(undo && {
          action: {
            label: t.panel.undo,
            run: async () => {
              const answer = await send({ body: { ...target, change: undo } });
              if (answer.error) toast({ text: say(answer.error), look: "bad" });
            },
          },
        }),
      });
    },
    [send, target, key, dispatch, renew, onDone, say, t, f],
  );
  return { apply, busy: isLoading };
}
