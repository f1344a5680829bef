import { createSlice, type PayloadAction } from "@reduxjs/toolkit";

export interface NetworkState {
  readonly is_online: boolean;
  /** The server tells by itself what has changed (realtime.ts). */
  readonly is_told: boolean;
  /** When the catalogue that is shown was seen, if it comes from the copy kept in this browser. */
  readonly seen_at: string | null;
}

/** The service worker says with it when it saw what it answers from its copy. */
export const SEEN_HEADER = "x-saudaflow-seen";

const slice = createSlice({
  name: "network",
  initialState: (): NetworkState => ({
    is_online: import.meta.env.SSR || navigator.onLine,
    is_told: false,
    seen_at: null,
  }),
  reducers: {
    wentOnline: (state, { payload }: PayloadAction<boolean>): NetworkState => ({
      ...state,
      is_online: payload,
      seen_at: null,
    }),
    toldChanged: (state, { payload }: PayloadAction<boolean>) => ({ ...state, is_told: payload }),
    copyShown: (state, { payload }: PayloadAction<string>) => ({ ...state, seen_at: payload }),
  },
});

export const { wentOnline, toldChanged, copyShown } = slice.actions;
export const networkReducer = slice.reducer;

export function onNetwork(changed: (is_online: boolean) => void): void {
  addEventListener("online", () => changed(true));
  addEventListener("offline", () => changed(false));
}
