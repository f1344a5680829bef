import type { BaseQueryFn } from "@reduxjs/toolkit/query/react";
import type { Operation } from "@saudaflow/contract";
import { copyShown, SEEN_HEADER } from "../network.ts";
import type { PreferencesState } from "../preferences.ts";
import { accountBlocked, type SessionState, sessionUnreachable, signedIn, signedOut } from "../session.ts";
import type { Values } from "./address.ts";
import { newKey } from "./key.ts";
import type { ApiError } from "./problem.ts";
import { refreshSession } from "./refresh.ts";
import { type Network, send } from "./send.ts";

export interface Request {
  readonly operation: Operation;
  readonly values: Values;
}
interface State {
  readonly session: SessionState;
  readonly preferences: PreferencesState;
}

export const baseQuery: BaseQueryFn<Request, unknown, ApiError> = async (request, api) => {
  const { session, preferences } = api.getState() as State;
  const { key = newKey(), ...values } = request.values as Values & { key?: string };
  const call = {
    operation: request.operation,
    values,
    language: preferences.language,
    signal: api.signal,
    network: api.extra as Network | undefined,
    isInside: session.user !== null && session.user.role !== "client",
    ...(request.operation.idempotent ? { key } : {}),
  };

  // After a reload the token is gone but the cookie is not: wait for it instead of being refused first.
  const restoring = session.status === "unknown" || session.status === "unreachable";
  const restored =
    restoring && request.operation.who !== "public" ? await renew(preferences.language, api.dispatch) : {};
  if (restored.error) return { error: restored.error };
  let token = restored.token ?? session.token;
  let sent = await send({ ...call, token });
  // A wrong password is also a 401, and no new token makes it right.
  if ("error" in sent && sent.error.status === 401 && sent.error.code !== "invalid_credentials" && token) {
    const renewed = await renew(preferences.language, api.dispatch);
    if (renewed.error) return { error: renewed.error };
    token = renewed.token ?? null;
    if (token) sent = await send({ ...call, token });
  }
  if ("error" in sent) {
    if (token && sent.error.code === "account_blocked") api.dispatch(accountBlocked());
    return { error: sent.error };
  }
  const seen = sent.headers.get(SEEN_HEADER);
  if (seen !== null) api.dispatch(copyShown(seen));
  return { data: sent.data };
};

type Dispatch = Parameters<typeof baseQuery>[1]["dispatch"];

/** What a renewal brought: a token, or no answer that could be trusted; neither when the session has ended. */
interface Renewed {
  readonly token?: string;
  readonly error?: ApiError;
}

/** The session of an earlier visit, by its cookie. A weak network signs nobody out: only the server's word does. */
export async function renew(language: string, dispatch: Dispatch): Promise<Renewed> {
  const answer = await refreshSession(language);
  if (!("error" in answer)) {
    dispatch(signedIn(answer));
    return { token: answer.access_token };
  }
  const { status } = answer.error;
  if (status === 0 || status === 429 || status >= 500) {
    dispatch(sessionUnreachable());
    return { error: answer.error };
  }
  dispatch(signedOut());
  return {};
}
