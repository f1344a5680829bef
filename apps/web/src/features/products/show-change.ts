import type { OwnProduct } from "@saudaflow/contract";
import type { State, store } from "#shared/store.ts";
import { productsApi } from "./api.ts";

/** Puts a change of one product into every list that shows it, before the server has said anything; answers how to take it back. */
export const showChange =
  (id: number, change: Partial<OwnProduct>) =>
  (dispatch: typeof store.dispatch, getState: () => State): (() => void) => {
    const shown = productsApi.util
      .selectInvalidatedBy(getState(), ["products"])
      .filter(({ endpointName }) => endpointName === "listOwnProducts")
      .map(({ originalArgs }) =>
        dispatch(
          productsApi.util.updateQueryData("listOwnProducts", originalArgs, ({ items }) => {
            const product = items.find((item) => item.id === id);
            if (product) Object.assign(product, change);
          }),
        ),
      );
    return () => {
      for (const one of shown) one.undo();
    };
  };
