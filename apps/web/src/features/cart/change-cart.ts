import type { Cart, ProductCard } from "@saudaflow/contract";
import { isApiError } from "#shared/api/problem.ts";
import type { State, Store } from "#shared/store.ts";
import { cartApi } from "./api.ts";
import { emptyCart, itemOf, withQuantity } from "./cart-model.ts";

type Dispatch = Store["dispatch"];

interface Wish {
  readonly product: ProductCard;
  readonly quantity: number;
  readonly onError: (error: unknown) => void;
}

/** What has been pressed and the server has not confirmed, by product. */
const wishes = new Map<number, Wish>();
/** The cart as the server last answered it. */
let confirmed: Cart | undefined;
let sending: Promise<void> | undefined;

/**
 * Sets a product's quantity in the account's cart: shown at once, sent at once, one call after another. What is pressed
 * while a call is under way waits for it, so that five quick presses of "+" become two calls and none is lost.
 */
export const setCartQuantity =
  (wish: Wish) =>
  (dispatch: Dispatch, getState: () => State): void => {
    if (wishes.size === 0) confirmed = shown(getState());
    wishes.set(wish.product.id, wish);
    show(dispatch, getState);
    void dispatch(settleCart());
  };

/** Resolves when the server knows all that was pressed. */
export const settleCart =
  () =>
  (dispatch: Dispatch, getState: () => State): Promise<void> => {
    sending ??= sendAll(dispatch, getState).finally(() => {
      sending = undefined;
    });
    return sending;
  };

/** Shows a whole cart that another call has answered. */
export const cartAnswered =
  (cart: Cart) =>
  (dispatch: Dispatch, getState: () => State): void => {
    confirmed = cart;
    show(dispatch, getState);
  };

const shown = (state: State): Cart | undefined => cartApi.endpoints.getCart.select()(state).data;

/** Puts into the cache what the server knows with everything pressed since on top. */
function show(dispatch: Dispatch, getState: () => State): void {
  const cart = [...wishes.values()].reduce(
    (before, { product, quantity }) => withQuantity(before, product, quantity),
    confirmed ?? emptyCart,
  );
  if (shown(getState())) dispatch(cartApi.util.updateQueryData("getCart", undefined, () => cart));
  else void dispatch(cartApi.util.upsertQueryData("getCart", undefined, cart));
}

async function sendAll(dispatch: Dispatch, getState: () => State): Promise<void> {
  for (let wish = first(); wish; wish = first()) {
    try {
      confirmed = (await send(dispatch, wish)) ?? confirmed;
    } catch (error) {
      wish.onError(error);
      // A refusal means that the cart is not what we thought; without a network there is nobody to ask.
      if (isApiError(error) && error.code !== "network") confirmed = (await reload(dispatch)) ?? confirmed;
    }
    // Unless it was pressed again meanwhile.
    if (wishes.get(wish.product.id) === wish) wishes.delete(wish.product.id);
    show(dispatch, getState);
  }
}

const first = (): Wish | undefined => wishes.values().next().value;

async function send(dispatch: Dispatch, { product, quantity }: Wish): Promise<Cart | undefined> {
  const { addToCart, changeCartItem, removeCartItem } = cartApi.endpoints;
  const line = itemOf(confirmed, product.id);
  if (!line) {
    if (quantity <= 0) return undefined;
    return dispatch(addToCart.initiate({ body: { product_id: product.id, quantity } })).unwrap();
  }
  if (quantity <= 0) return dispatch(removeCartItem.initiate({ id: line.id })).unwrap();
  return dispatch(changeCartItem.initiate({ id: line.id, body: { quantity } })).unwrap();
}

async function reload(dispatch: Dispatch): Promise<Cart | undefined> {
  const { data } = await dispatch(
    cartApi.endpoints.getCart.initiate(undefined, { forceRefetch: true, subscribe: false }),
  );
  return data;
}
