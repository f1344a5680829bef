import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { MAX_CART_LINES, type ProductCard } from "@saudaflow/contract";
import { recall, remember } from "./storage.ts";

/** What a guest chose, with the product as it was shown then, so that the cart can be drawn without a network. */
export interface GuestLine {
  readonly product: ProductCard;
  readonly quantity: number;
  /** What a unit cost when it was chosen, once that is no longer what it costs. */
  readonly added_unit_price?: string;
}
export interface GuestCartState {
  readonly lines: readonly GuestLine[];
}

export const GUEST_CART = "saudaflow.cart";

export function loadGuestCart(): GuestCartState {
  const saved = recall<GuestCartState>(GUEST_CART);
  return { lines: Array.isArray(saved?.lines) ? saved.lines : [] };
}

const slice = createSlice({
  name: "guest_cart",
  initialState: loadGuestCart,
  reducers: {
    /** Sets a product's quantity; 0 takes it out. */
    guestQuantitySet({ lines }, { payload }: PayloadAction<GuestLine>): GuestCartState {
      const at = lines.findIndex((line) => line.product.id === payload.product.id);
      if (payload.quantity <= 0) return { lines: lines.filter((_, i) => i !== at) };
      if (at >= 0) return { lines: lines.map((line, i) => (i === at ? { ...line, ...payload } : line)) };
      return { lines: lines.length < MAX_CART_LINES ? [...lines, payload] : lines };
    },
    /** Brings the lines' products to what they are now, keeping what they cost when they were chosen. */
    guestProductsSeen({ lines }, { payload }: PayloadAction<readonly ProductCard[]>): GuestCartState {
      const now = new Map(payload.map((product) => [product.id, product]));
      return {
        lines: lines.map((line) => {
          const product = now.get(line.product.id);
          return product
            ? { ...line, product, added_unit_price: line.added_unit_price ?? line.product.price }
            : line;
        }),
      };
    },
    /** After its lines have joined an account's cart. */
    guestCartEmptied: (): GuestCartState => ({ lines: [] }),
    /** Another tab has changed it. */
    guestCartLoaded: (_, { payload }: PayloadAction<GuestCartState>): GuestCartState => payload,
  },
});

export const { guestQuantitySet, guestProductsSeen, guestCartEmptied, guestCartLoaded } = slice.actions;
export const guestCartReducer = slice.reducer;

export function rememberGuestCart(state: GuestCartState): void {
  remember(GUEST_CART, state);
}
