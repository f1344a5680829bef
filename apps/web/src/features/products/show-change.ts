import { listOwnProducts, type OwnProduct } from "@saudaflow/contract";
import { addressOf } from "#shared/api/address.ts";
import type { State, Store } from "#shared/store.ts";
import { productsApi } from "./api.ts";

const LISTS = addressOf(listOwnProducts, {});

/** Puts a change of one product into every list that shows it, before the server has said anything; answers how to take it back. */
export const showChange =
  (id: number, change: Partial<OwnProduct>) =>
  (dispatch: Store["dispatch"], getState: () => State): (() => void) => {
    const shown = productsApi.util
      .selectInvalidatedBy(getState(), ["products"])
      // The stock's page may have asked for the same list under a name of its own.
      .filter(({ queryCacheKey }) => queryCacheKey.split("?")[0] === LISTS)
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
