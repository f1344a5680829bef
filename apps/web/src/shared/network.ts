import { createSlice, type PayloadAction } from "@reduxjs/toolkit";

export interface NetworkState {
  readonly is_online: boolean;
  /** When the catalogue that is shown was seen, if it comes from the copy kept in this browser. */
  readonly seen_at: string | null;
}

/** The service worker says with it when it saw what it answers from its copy. */
export const SEEN_HEADER = "x-saudaflow-seen";

const slice = createSlice({
  name: "network",
  initialState: (): NetworkState => ({ is_online: import.meta.env.SSR || navigator.onLine, seen_at: null }),
  reducers: {
    wentOnline: (_, { payload }: PayloadAction<boolean>): NetworkState => ({
      is_online: payload,
      seen_at: null,
    }),
    copyShown: (state, { payload }: PayloadAction<string>) => ({ ...state, seen_at: payload }),
  },
});

export const { wentOnline, copyShown } = slice.actions;
export const networkReducer = slice.reducer;

export function onNetwork(changed: (is_online: boolean) => void): void {
  addEventListener("online", () => changed(true));
  addEventListener("offline", () => changed(false));
}
