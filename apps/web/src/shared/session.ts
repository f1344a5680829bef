import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { SignedIn, User } from "@saudaflow/contract";
import { forgetTab, inTab, recall, remember } from "./storage.ts";

export interface SessionState {
  /** `unknown` until the refresh cookie of an earlier visit has been tried; `unreachable` when nobody answered. */
  readonly status: "unknown" | "unreachable" | "guest" | "signed-in";
  /** The access token lives here, in memory, and nowhere else. */
  readonly token: string | null;
  readonly user: User | null;
  /** Was signed in until an administrator blocked the account. */
  readonly is_blocked?: true;
}

/** Remembers only *that* somebody was signed in, so that a guest's visit begins without a refused refresh. */
const HINT = "saudaflow.signed-in";
export const mayHaveSession = (): boolean => recall(HINT) !== undefined;

const guest: SessionState = { status: "guest", token: null, user: null };

const slice = createSlice({
  name: "session",
  initialState: (): SessionState => (mayHaveSession() ? { ...guest, status: "unknown" } : guest),
  reducers: {
    signedIn(_, { payload }: PayloadAction<SignedIn>): SessionState {
      return { status: "signed-in", token: payload.access_token, user: payload.user };
    },
    sessionUnreachable(state): SessionState {
      return state.status === "unknown" ? { ...state, status: "unreachable" } : state;
    },
    userChanged: (state, { payload }: PayloadAction<User>): SessionState => ({ ...state, user: payload }),
    signedOut: (): SessionState => guest,
    accountBlocked: (): SessionState => ({ ...guest, is_blocked: true }),
  },
});

export const { accountBlocked, signedIn, signedOut, sessionUnreachable, userChanged } = slice.actions;
export const sessionReducer = slice.reducer;

/** Whose this tab is: what one person typed in it is not shown to the next. */
const PERSON = "saudaflow.person";

export function rememberSession({ status, user }: Pick<SessionState, "status" | "user">): void {
  if (status === "signed-in") remember(HINT, 1);
  if (status === "guest") remember(HINT, undefined);
  if (user === null) return;
  const before = recall<number>(PERSON, inTab);
  if (before !== undefined && before !== user.id) forgetTab();
  remember(PERSON, user.id, inTab);
}
