import { useEffect } from "react";
import { useT } from "#shared/i18n/context.ts";
import { useAppDispatch, useAppSelector } from "#shared/store.ts";
import { useSetQuantity } from "./use-set-quantity.ts";

/** Once in each layout: brings what a guest chose into the account's cart as soon as there is an account. */
export function JoinGuestCart() {
  const isDue = useAppSelector(
    ({ session, guest_cart }) => session.status === "signed-in" && guest_cart.lines.length > 0,
  );
  const dispatch = useAppDispatch();
  const set = useSetQuantity();
  const t = useT();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the language must not start it again
  useEffect(() => {
    if (!isDue) return;
    const join = async () => dispatch((await import("./join-cart.ts")).joinCart(t, set));
    const tryIt = () => void join().catch(() => {});
    tryIt();
    addEventListener("online", tryIt);
    return () => removeEventListener("online", tryIt);
  }, [isDue]);
  return null;
}
