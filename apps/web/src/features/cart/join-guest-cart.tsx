import { MAX_CART_LINES } from "@saudaflow/contract";
import { useEffect } from "react";
import { newKey } from "#shared/api/key.ts";
import { isApiError } from "#shared/api/problem.ts";
import { guestCartEmptied } from "#shared/guest-cart.ts";
import { useT } from "#shared/i18n/context.ts";
import { useAppDispatch, useAppSelector } from "#shared/store.ts";
import { toast } from "#shared/ui/toast.ts";
import { cartApi } from "./api.ts";
import { itemOf } from "./cart-model.ts";
import { cartAnswered } from "./change-cart.ts";

/** Kept over a reload, so that an answer lost on the way does not join the goods twice. */
const STORED = "saudaflow.cart-join";

function joinKey(): string {
  const key = localStorage.getItem(STORED) ?? newKey();
  localStorage.setItem(STORED, key);
  return key;
}

/** Once in each layout: brings what a guest chose into the account's cart as soon as there is an account. */
export function JoinGuestCart() {
  const isSignedIn = useAppSelector((state) => state.session.status === "signed-in");
  const lines = useAppSelector((state) => state.guest_cart.lines);
  const dispatch = useAppDispatch();
  const t = useT();
  const isDue = isSignedIn && lines.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines do not change while an account is there; the language must not start it again
  useEffect(() => {
    if (!isDue) return;
    const join = async () => {
      const items = lines
        .slice(0, MAX_CART_LINES)
        .map(({ product, quantity }) => ({ product_id: product.id, quantity }));
      try {
        const cart = await dispatch(
          cartApi.endpoints.mergeCart.initiate({ key: joinKey(), body: { items } }),
        ).unwrap();
        dispatch(cartAnswered(cart));
        const leftOut = lines
          .filter(({ product }) => !itemOf(cart, product.id))
          .map(({ product }) => product.name);
        if (leftOut.length > 0) toast({ text: t.cart.left_out(leftOut.join(", ")), look: "bad" });
      } catch (error) {
        // No answer: the goods stay in the browser and are tried again.
        if (
          !isApiError(error) ||
          error.status === 0 ||
          error.status >= 500 ||
          [409, 429].includes(error.status)
        )
          return;
        localStorage.removeItem(STORED);
        if (error.code === "idempotency_mismatch") return join();
        if (error.status === 401) return;
        toast({ text: error.detail || t.errors.unknown, look: "bad" });
      }
      localStorage.removeItem(STORED);
      dispatch(guestCartEmptied());
    };
    void join();
    addEventListener("online", join);
    return () => removeEventListener("online", join);
  }, [isDue]);
  return null;
}
