import { skipToken } from "@reduxjs/toolkit/query";
import { useEffect, useMemo, useState } from "react";
import { guestProductsSeen } from "#shared/guest-cart.ts";
import { useAppDispatch, useAppSelector } from "#shared/store.ts";
import { useCheckProductsQuery, useGetCartQuery } from "./api.ts";
import { guestCart } from "./guest-cart-view.ts";
import { useCartPlace } from "./use-cart-place.ts";

/** The whole cart, wherever it is, for `Loaded`. A guest's lines are shown at once and then looked up at today's prices. */
export function useCart() {
  const place = useCartPlace();
  const account = useGetCartQuery(undefined, { skip: place !== "account", refetchOnMountOrArgChange: true });
  const inBrowser = useGuestCart(place === "browser");
  if (place === "account") return account;
  return { currentData: inBrowser, isFetching: place === "unknown", refetch: account.refetch };
}

function useGuestCart(isHere: boolean) {
  const dispatch = useAppDispatch();
  const lines = useAppSelector((state) => state.guest_cart.lines);
  // What was there when the page was opened: taking a line out asks nobody again.
  const [ids] = useState(() => lines.map((line) => line.product.id));
  const { data } = useCheckProductsQuery(isHere && ids.length > 0 ? ids : skipToken, {
    refetchOnMountOrArgChange: true,
  });
  useEffect(() => {
    if (data) dispatch(guestProductsSeen(data.products));
  }, [data, dispatch]);
  return useMemo(() => (isHere ? guestCart(lines, data?.gone) : undefined), [isHere, lines, data]);
}
