import type { OrderStatus, ShopOrderRow } from "@saudaflow/contract";
import { useCallback } from "react";
import { api } from "#shared/api/api.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { type State, useAppDispatch } from "#shared/store.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { shopOrdersApi, useChangeOrderStatusMutation } from "./shop-api.ts";

type Moved = Pick<ShopOrderRow, "id" | "number">;
type Dispatch = ReturnType<typeof useAppDispatch>;

/** Moves an order: every list says so at once, and takes it back when somebody else was quicker. Answers whether it moved. */
export function useMoveOrder(): (order: Moved, status: OrderStatus, note?: string) => Promise<boolean> {
  const t = usePanelT();
  const say = useErrorText();
  const dispatch = useAppDispatch();
  const [change] = useChangeOrderStatusMutation();
  return useCallback(
    async ({ id, number }, status, note) => {
      const takeBack = dispatch(showMoved(id, status));
      const { error } = await change({ id, body: { status, ...(note && { note }) } });
      if (!error) {
        toast({ text: t.shop_orders.moved(number, t.orders.statuses[status]) });
        return true;
      }
      takeBack();
      toast({ text: say(error), look: "bad" });
      dispatch(api.util.invalidateTags(["orders"]));
      return false;
    },
    [t, say, dispatch, change],
  );
}

function showMoved(id: number, status: OrderStatus) {
  return (dispatch: Dispatch, getState: () => State): (() => void) => {
    const shown = shopOrdersApi.util.selectCachedArgsForQuery(getState(), "listOrders").map((filter) =>
      dispatch(
        shopOrdersApi.util.updateQueryData("listOrders", filter, (draft) => {
          const row = draft.pages.flatMap((page) => page.items).find((item) => item.id === id);
          if (row) Object.assign(row, { status, transitions: [] });
        }),
      ),
    );
    return () => {
      for (const patch of shown) patch.undo();
    };
  };
}
