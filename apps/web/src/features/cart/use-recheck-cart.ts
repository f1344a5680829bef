import type { Cart } from "@saudaflow/contract";
import { useCallback } from "react";
import { useAppDispatch } from "#shared/store.ts";
import { cartApi } from "./api.ts";
import { settleCart } from "./change-cart.ts";

/** The cart as the server has it, after all that was pressed has arrived; undefined when nobody answers. */
export function useRecheckCart(): () => Promise<Cart | undefined> {
  const dispatch = useAppDispatch();
  return useCallback(async () => {
    await dispatch(settleCart());
    const { data } = await dispatch(
      cartApi.endpoints.getCart.initiate(undefined, { forceRefetch: true, subscribe: false }),
    );
    return data;
  }, [dispatch]);
}
