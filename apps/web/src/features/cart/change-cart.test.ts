import type { Cart, ProductCard, SignedIn } from "@saudaflow/contract";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Messages } from "#shared/i18n/messages.ts";
import { signedIn } from "#shared/session.ts";
import { makeStore } from "#shared/store.ts";
import { cartApi } from "./api.ts";
import { cartItem, cartOf, itemsOf } from "./cart-model.ts";
import { setQuantity, settleCart } from "./change-cart.ts";
import { joinCart } from "./join-cart.ts";

const product = (id: number) =>
  ({
    id,
    shop_id: 1,
    shop: { id: 1, name: "Береке" },
    price: "100.00",
    unit: "piece",
    stock_quantity: 9,
  }) as ProductCard;
/** The server's cart: so much of each product. */
const cart = (quantities: Record<number, number>): Cart =>
  cartOf(
    Object.entries(quantities).map(([id, quantity]) =>
      cartItem({
        id: 10 + Number(id),
        product: product(Number(id)),
        quantity,
        added_unit_price: "100.00",
        is_gone: false,
      }),
    ),
  );

/** Calls that wait for their answer, by method and path. */
const waiting = new Map<string, (response: Response) => void>();
const answer = async (call: string, body: unknown, status = 200) => {
  await vi.waitFor(() => expect([...waiting.keys()]).toContain(call));
  const type = status < 400 ? "application/json" : "application/problem+json";
  waiting.get(call)?.(new Response(JSON.stringify(body), { status, headers: { "content-type": type } }));
  waiting.delete(call);
};
beforeEach(() => {
  const memory = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => memory.set(key, value),
    removeItem: (key: string) => memory.delete(key),
  });
  vi.stubGlobal("fetch", (url: string, { method }: RequestInit) => {
    return new Promise((resolve) => waiting.set(`${method} ${url.replace("/api/v1", "")}`, resolve));
  });
});
afterEach(() => {
  waiting.clear();
  vi.unstubAllGlobals();
});

const session = { access_token: "token", user: { id: 1, role: "client" } } as SignedIn;

function shop() {
  const store = makeStore();
  const press = (id: number, quantity: number) =>
    store.dispatch(
      setQuantity({ product: product(id), quantity, onError: (error) => expect.unreachable(String(error)) }),
    );
  const inAccount = () => {
    const { data } = cartApi.endpoints.getCart.select()(store.getState());
    return data && Object.fromEntries(itemsOf(data).map(({ product, quantity }) => [product.id, quantity]));
  };
  const asGuest = () =>
    store.getState().guest_cart.lines.map(({ product, quantity }) => [product.id, quantity]);
  return { ...store, press, inAccount, asGuest };
}

test("a cart asked for before a press does not take the press away, whenever it comes", async () => {
  const { dispatch, press, inAccount } = shop();
  dispatch(signedIn(session));
  const early = dispatch(cartApi.endpoints.getCart.initiate());
  press(1, 2);
  await answer("GET /cart", cart({ 1: 1, 2: 5 }));
  await early;
  expect(inAccount()).toEqual({ 1: 2, 2: 5 });

  const late = dispatch(cartApi.endpoints.getCart.initiate(undefined, { forceRefetch: true }));
  await answer("POST /cart/items", cart({ 1: 2, 2: 5 }));
  await dispatch(settleCart());
  await answer("GET /cart", cart({ 1: 1, 2: 5 }));
  await late;
  expect(inAccount()).toEqual({ 1: 2, 2: 5 });
});

test("what is pressed before it is known that the session has ended is in the guest's cart", async () => {
  localStorage.setItem("saudaflow.signed-in", "1");
  const { dispatch, press, inAccount, asGuest } = shop();
  press(1, 2);
  expect(inAccount()).toEqual({ 1: 2 });
  await answer("POST /auth/refresh", { code: "unauthenticated" }, 401);
  await answer("POST /cart/items", { code: "unauthenticated" }, 401);
  await dispatch(settleCart());
  expect(asGuest()).toEqual([[1, 2]]);
});

test("what is pressed while a guest's cart joins the account's comes on top, and nothing joins twice", async () => {
  const { dispatch, press, inAccount, asGuest } = shop();
  for (const id of [1, 2, 3]) press(id, 2);
  dispatch(signedIn(session));
  const join = () => dispatch(joinCart({} as Messages, (product, quantity) => press(product.id, quantity)));
  const joined = Promise.all([join(), join()]);
  press(1, 3);
  press(2, 0);
  press(4, 1);
  await answer("POST /cart/merge", cart({ 1: 7, 2: 2, 3: 2 }));
  await joined;
  expect(asGuest()).toEqual([]);
  expect(inAccount()).toEqual({ 1: 8, 3: 2, 4: 1 });
  await answer("PUT /cart/items/11", cart({ 1: 8, 2: 2, 3: 2 }));
  await answer("DELETE /cart/items/12", cart({ 1: 8, 3: 2 }));
  await answer("POST /cart/items", cart({ 1: 8, 3: 2, 4: 1 }));
  await dispatch(settleCart());
  expect([...waiting.keys()]).toEqual([]);
});
