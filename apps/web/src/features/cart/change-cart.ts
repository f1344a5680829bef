import type { Cart, ProductCard } from "@saudaflow/contract";
import { isApiError } from "#shared/api/problem.ts";
import { guestQuantitySet } from "#shared/guest-cart.ts";
import type { State, Store } from "#shared/store.ts";
import { cartApi } from "./api.ts";
import { emptyCart, itemOf, withQuantity } from "./cart-model.ts";
import { placeOfCart } from "./use-cart-place.ts";

type Dispatch = Store["dispatch"];
type GetState = () => State;

interface Wish {
  readonly product: ProductCard;
  readonly quantity: number;
  readonly onError: (error: unknown) => void;
}

/** What has been pressed and the server has not confirmed, by product. */
const wishes = new Map<number, Wish>();
/** The cart as the server last answered it. */
let confirmed: Cart | undefined;
/** How often it has answered a change. */
let changes = 0;
let sending: Promise<void> | undefined;

cartApi.enhanceEndpoints({
  endpoints: {
    getCart: {
      // What was asked for before a change may come after it, and knows nothing of it.
      onQueryStarted: (_, { dispatch, queryFulfilled }) => {
        const before = changes;
        const answered = ({ data }: { data: Cart }) => {
          if (changes === before) confirmed = data;
          if (changes !== before || wishes.size > 0) show(dispatch);
        };
        queryFulfilled.then(answered, () => {});
      },
    },
  },
});

/** Sets a product's quantity wherever the cart is now. */
export const setQuantity =
  (wish: Wish) =>
  (dispatch: Dispatch, getState: GetState): void => {
    if (placeOfCart(getState()) === "browser") keepForGuest(dispatch, wish);
    else dispatch(setCartQuantity(wish));
  };

/**
 * Sets a product's quantity in the account's cart: shown at once, sent at once, one call after another. What is pressed
 * while a call is under way waits for it, so that five quick presses of "+" become two calls and none is lost.
 */
const setCartQuantity =
  (wish: Wish) =>
  (dispatch: Dispatch, getState: GetState): void => {
    if (wishes.size === 0) confirmed = cartApi.endpoints.getCart.select()(getState()).data;
    wishes.set(wish.product.id, wish);
    show(dispatch);
    void dispatch(settleCart());
  };

/** Resolves when the server knows all that was pressed. */
export const settleCart =
  () =>
  (dispatch: Dispatch, getState: GetState): Promise<void> => {
    sending ??= sendAll(dispatch, getState).finally(() => {
      sending = undefined;
    });
    return sending;
  };

/** Shows a whole cart that another call has answered. */
export const cartAnswered =
  (cart: Cart) =>
  (dispatch: Dispatch): void => {
    confirm(cart);
    show(dispatch);
  };

function confirm(cart: Cart): void {
  confirmed = cart;
  changes++;
}

function keepForGuest(dispatch: Dispatch, { product, quantity }: Wish): void {
  dispatch(guestQuantitySet({ product, quantity }));
}

/** Puts into the cache what the server knows with everything pressed since on top. */
function show(dispatch: Dispatch): void {
  const value = [...wishes.values()].reduce(
    (before, { product, quantity }) => withQuantity(before, product, quantity),
    confirmed ?? emptyCart,
  );
  dispatch(cartApi.util.upsertQueryEntries([{ endpointName: "getCart", arg: undefined, value }]));
}

async function sendAll(dispatch: Dispatch, getState: GetState): Promise<void> {
  for (let wish = first(); wish; wish = first()) {
    try {
      const cart = await send(dispatch, wish);
      if (cart) confirm(cart);
    } catch (error) {
      // The session of an earlier visit has ended: what was pressed is a guest's.
      if (getState().session.status === "guest") keepForGuest(dispatch, wish);
      else {
        wish.onError(error);
        // A refusal means that the cart is not what we thought; without a network there is nobody to ask.
        if (isApiError(error) && error.code !== "network") confirmed = (await reload(dispatch)) ?? confirmed;
      }
    }
    // Unless it was pressed again meanwhile.
    if (wishes.get(wish.product.id) === wish) wishes.delete(wish.product.id);
    show(dispatch);
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
