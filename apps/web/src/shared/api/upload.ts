import type { Operation } from "@saudaflow/contract";
import type { State, Store } from "../store.ts";
import { addressOf, type Values } from "./address.ts";
import { renew } from "./base-query.ts";
import { type ApiError, networkError, readProblem } from "./problem.ts";

type Answer = { readonly data: unknown } | { readonly error: ApiError };
type Progress = (part: number) => void;

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
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  const body = new FormData();
  body.append("file", file, file instanceof File ? file.name : "picture");
  return new Promise((resolve) => {
    request.onerror = () => resolve({ error: networkError });
    request.onload = () => {
      const { status, response } = request;
      const type = request.getResponseHeader("content-type") ?? "";
      const answer = new Response(response as string, { status, headers: { "content-type": type } });
      void (answer.ok
        ? answer.json().then((data: unknown) => resolve({ data }))
        : readProblem(answer).then((error) => resolve({ error })));
    };
    request.send(body);
  });
}
