import type { Operation } from "@saudaflow/contract";
import type { State, Store } from "../store.ts";
import { addressOf, type Values } from "./address.ts";
import { renew } from "./base-query.ts";
import { type ApiError, networkError, readProblem } from "./problem.ts";

type Answer = { readonly data: unknown } | { readonly error: ApiError };
type Progress = (part: number) => void;

/** So long may a file stand still before we say that there is no network. */
const TIMEOUT_MS = 60_000;

/** Sends one file; unlike `fetch` it tells how far it has come, 0 to 1. */
export const upload =
  (operation: Operation, values: Values, file: Blob, onProgress: Progress) =>
  async (dispatch: Store["dispatch"], getState: () => State): Promise<Answer> => {
    const first = await sendFile(getState(), operation, values, file, onProgress);
    if (!("error" in first) || first.error.status !== 401) return first;
    const renewed = await renew(getState().preferences.language, dispatch);
    if (renewed.error) return { error: renewed.error };
    return sendFile(getState(), operation, values, file, onProgress);
  };

function sendFile(
  { session, preferences }: State,
  operation: Operation,
  values: Values,
  file: Blob,
  onProgress: Progress,
): Promise<Answer> {
  const request = new XMLHttpRequest();
  request.open(operation.method, addressOf(operation, values));
  request.setRequestHeader("Accept-Language", preferences.language);
  if (session.token) request.setRequestHeader("Authorization", `Bearer ${session.token}`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const move = () => {
    clearTimeout(timer);
    timer = setTimeout(() => request.abort(), TIMEOUT_MS);
  };
  request.upload.onprogress = ({ loaded, total }) => {
    move();
    onProgress(total > 0 ? loaded / total : 0);
  };
  const body = new FormData();
  body.append("file", file, file instanceof File ? file.name : "picture");
  return new Promise((resolve) => {
    const fail = () => resolve({ error: networkError });
    request.onerror = fail;
    request.onabort = fail;
    request.onloadend = () => clearTimeout(timer);
    request.onload = () => {
      const { status, response } = request;
      const type = request.getResponseHeader("content-type") ?? "";
      const answer = new Response(response as string, { status, headers: { "content-type": type } });
      void (answer.ok
        ? answer.json().then((data: unknown) => resolve({ data }), fail)
        : readProblem(answer).then((error) => resolve({ error })));
    };
    move();
    request.send(body);
  });
}
