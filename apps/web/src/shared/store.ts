import { configureStore } from "@reduxjs/toolkit";
import { setupListeners } from "@reduxjs/toolkit/query";
import { useDispatch, useSelector } from "react-redux";
import { api } from "./api/api.ts";
import { guestCartReducer, rememberGuestCart } from "./guest-cart.ts";
import { networkReducer, onNetwork, wentOnline } from "./network.ts";
import { applyPreferences, onSystemTheme, preferencesReducer } from "./preferences.ts";
import { rememberSession, sessionReducer } from "./session.ts";

/** Slices hold only what lives in this browser; everything of the server's is in `api`. */
export const store = configureStore({
  reducer: {
    [api.reducerPath]: api.reducer,
    session: sessionReducer,
    guest_cart: guestCartReducer,
    preferences: preferencesReducer,
    network: networkReducer,
  },
  middleware: (defaults) => defaults().concat(api.middleware),
});

export type State = ReturnType<typeof store.getState>;
export const useAppDispatch = useDispatch.withTypes<typeof store.dispatch>();
export const useAppSelector = useSelector.withTypes<State>();

setupListeners(store.dispatch);

let last = store.getState();
store.subscribe(() => {
  const now = store.getState();
  if (now.preferences !== last.preferences) applyPreferences(now.preferences);
  if (now.guest_cart !== last.guest_cart) rememberGuestCart(now.guest_cart);
  if (now.session.status !== last.session.status) rememberSession(now.session.status);
  last = now;
});
onSystemTheme(() => applyPreferences(store.getState().preferences));
onNetwork((is_online) => store.dispatch(wentOnline(is_online)));
