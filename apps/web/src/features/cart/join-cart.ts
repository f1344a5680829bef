import type { Cart, ProductCard } from "@saudaflow/contract";
import { newKey } from "#shared/api/key.ts";
import { isApiError } from "#shared/api/problem.ts";
import { type GuestLine, guestCartEmptied } from "#shared/guest-cart.ts";
import type { Messages } from "#shared/i18n/messages.ts";
import { recall, remember } from "#shared/storage.ts";
import type { State, Store } from "#shared/store.ts";
import { toThousandths } from "#shared/ui/quantity.ts";
import { toast } from "#shared/ui/toast.ts";
import { cartApi } from "./api.ts";
import { itemOf } from "./cart-model.ts";
import { cartAnswered } from "./change-cart.ts";

/** What is sent with its key: kept over a reload, so that an answer lost on the way does not join the goods twice. */
interface Sent {
  readonly key: string;
  readonly items: { readonly product_id: number; readonly quantity: number }[];
}
const STORED = "saudaflow.cart-join";

type Dispatch = Store["dispatch"];
type SetQuantity = (product: ProductCard, quantity: number) => void;

let joining: Promise<void> | undefined;

/** Joins a guest's cart to the account's, once however many ask. */
export const joinCart =
  (t: Messages, set: SetQuantity) =>
  (dispatch: Dispatch, getState: () => State): Promise<void> => {
    joining ??= join(t, set, dispatch, () => getState().guest_cart.lines).finally(() => {
      joining = undefined;
    });
    return joining;
  };

async function join(
  t: Messages,
  set: SetQuantity,
  dispatch: Dispatch,
  lines: () => readonly GuestLine[],
): Promise<void> {
  const sent = recall<Sent>(STORED) ?? { key: newKey(), items: lines().map(asItem) };
  remember(STORED, sent);
  const { key, items } = sent;
  let cart: Cart | undefined;
  try {
    cart = await dispatch(cartApi.endpoints.mergeCart.initiate({ key, body: { items } })).unwrap();
  } catch (error) {
    // No answer: the goods stay in the browser and are tried again.
    if (!isApiError(error) || error.status === 0 || error.status >= 500 || [409, 429].includes(error.status))
      return;
    remember(STORED, undefined);
    if (error.status === 401) return;
    toast({ text: error.detail || t.errors.unknown, look: "bad" });
  }
  remember(STORED, undefined);
  const now = lines();
  dispatch(guestCartEmptied());
  if (!cart) return;
  dispatch(cartAnswered(cart));
  const leftOut: string[] = [];
  for (const { product_id, quantity } of items) {
    const item = itemOf(cart, product_id);
    const line = now.find(({ product }) => product.id === product_id);
    // What was pressed meanwhile comes on top.
    const more = (line?.quantity ?? 0) - quantity;
    if (item && more !== 0) set(item.product, toThousandths(item.quantity + more));
    if (!item && line) leftOut.push(line.product.name);
  }
  for (const { product, quantity } of now) {
    if (items.some(({ product_id }) => product_id === product.id)) continue;
    set(product, toThousandths((itemOf(cart, product.id)?.quantity ?? 0) + quantity));
  }
  if (leftOut.length > 0) toast({ text: t.cart.left_out(leftOut.join(", ")), look: "bad" });
}

const asItem = ({ product, quantity }: GuestLine) => ({ product_id: product.id, quantity });
