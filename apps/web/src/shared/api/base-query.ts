import type { BaseQueryFn } from "@reduxjs/toolkit/query/react";
import type { Operation } from "@saudaflow/contract";
import type { PreferencesState } from "../preferences.ts";
import { type SessionState, signedIn, signedOut } from "../session.ts";
import type { Values } from "./address.ts";
import { newKey } from "./key.ts";
import { type ApiError, networkError } from "./problem.ts";
import { refreshSession } from "./refresh.ts";
import { send } from "./send.ts";

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
    ...(request.operation.idempotent ? { key } : {}),
  };

  // After a reload the token is gone but the cookie is not: wait for it instead of being refused first.
  const waits = session.status === "unknown" && request.operation.who !== "public";
  const restored = waits ? await renew(preferences.language, api.dispatch) : undefined;
  let token = restored ?? session.token;
  let sent = await send({ ...call, token });
  // A wrong password is also a 401, and no new token makes it right.
  if ("error" in sent && sent.error.status === 401 && sent.error.code !== "invalid_credentials" && token) {
    token = (await renew(preferences.language, api.dispatch)) ?? null;
    if (token) sent = await send({ ...call, token });
  }
  if ("error" in sent) return { error: sent.error };
  if (sent.response.status === 204) return { data: null };
  try {
    const isFile = sent.response.headers.get("content-type")?.startsWith("application/pdf");
    return { data: isFile ? URL.createObjectURL(await sent.response.blob()) : await sent.response.json() };
  } catch {
    return { error: networkError };
  }
};

type Dispatch = Parameters<typeof baseQuery>[1]["dispatch"];

/** The session of an earlier visit, by its cookie. */
export async function renew(language: string, dispatch: Dispatch): Promise<string | undefined> {
  const answer = await refreshSession(language);
  dispatch(answer ? signedIn(answer) : signedOut());
  return answer?.access_token;
}
