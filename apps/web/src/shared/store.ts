import { combineReducers, configureStore } from "@reduxjs/toolkit";
import { setupListeners } from "@reduxjs/toolkit/query";
import { useDispatch, useSelector } from "react-redux";
import { api } from "./api/api.ts";
import type { Network } from "./api/send.ts";
import {
  GUEST_CART,
  guestCartLoaded,
  guestCartReducer,
  loadGuestCart,
  rememberGuestCart,
} from "./guest-cart.ts";
import { networkReducer, onNetwork, wentOnline } from "./network.ts";
import {
  applyPreferences,
  loadPreferences,
  onSystemTheme,
  PREFERENCES,
  type PreferencesState,
  preferencesReducer,
  rememberPreferences,
  themeChosen,
} from "./preferences.ts";
import { rememberSession, sessionReducer } from "./session.ts";

/** Slices hold only what lives in this browser; everything of the server's is in `api`. */
const reducer = combineReducers({
  [api.reducerPath]: api.reducer,
  session: sessionReducer,
  guest_cart: guestCartReducer,
  preferences: preferencesReducer,
  network: networkReducer,
});
export type State = ReturnType<typeof reducer>;

/** `network`: what answers instead of the browser's network, where a page is drawn by the server. */
export function makeStore(preferences?: PreferencesState, network?: Network) {
  return configureStore({
    reducer,
    ...(preferences && { preloadedState: { preferences } }),
    middleware: (defaults) => defaults({ thunk: { extraArgument: network } }).concat(api.middleware),
  });
}
export type Store = ReturnType<typeof makeStore>;
export const useAppDispatch = useDispatch.withTypes<Store["dispatch"]>();
export const useAppSelector = useSelector.withTypes<State>();

/** Keeps what outlives the page, and hears of the network and the system's theme. */
export function tie(store: Store): void {
  setupListeners(store.dispatch);
  let last = store.getState();
  let isHeard = false;
  store.subscribe(() => {
    const now = store.getState();
    if (now.preferences !== last.preferences) {
      applyPreferences(now.preferences);
      if (!isHeard) rememberPreferences(now.preferences);
    }
    if (now.guest_cart !== last.guest_cart && !isHeard) rememberGuestCart(now.guest_cart);
    if (now.session !== last.session) rememberSession(now.session);
    last = now;
  });
  // What another tab has written is not written again. Its language comes with its words (i18n/words-provider.tsx).
  addEventListener("storage", ({ key }) => {
    isHeard = true;
    if (key === GUEST_CART) store.dispatch(guestCartLoaded(loadGuestCart()));
    if (key === PREFERENCES) store.dispatch(themeChosen(loadPreferences().theme));
    isHeard = false;
  });
  onSystemTheme(() => applyPreferences(store.getState().preferences));
  onNetwork((is_online) => store.dispatch(wentOnline(is_online)));
}
