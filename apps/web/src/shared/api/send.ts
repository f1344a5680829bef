import type { Operation } from "@saudaflow/contract";
import { addressOf, type Values } from "./address.ts";
import { type ApiError, networkError, readProblem } from "./problem.ts";

/** A weak network gets this long before we say so; a file, once it has begun to come, as long as it takes. */
const TIMEOUT_MS = 20_000;
/** Waits before the second and third try of what is safe to repeat. */
const PAUSES_MS = [400, 1200];

export interface Call {
  readonly operation: Operation;
  readonly values: Values;
  readonly key?: string;
  readonly token: string | null;
  readonly language: string;
  readonly signal?: AbortSignal;
  readonly network?: Network;
  /** The answer may say more than a guest may know: no copy of it is kept. */
  readonly isInside?: boolean;
}
/** Answers a call as `fetch` does. */
export type Network = typeof fetch;

/** `data`: what the answer says; a file's is the address of its bytes in this browser. */
export type Sent = { readonly headers: Headers; readonly data: unknown } | { readonly error: ApiError };

/** One call to the server, repeated when no answer came and repeating can do no harm. */
export async function send(call: Call): Promise<Sent> {
  const { method, idempotent } = call.operation;
  // A page that the server draws asks the server itself: when that is busy, it is not asked again and again.
  const pauses = call.network === undefined && (method === "GET" || idempotent) ? PAUSES_MS : [];
  for (let attempt = 0; ; attempt++) {
    const sent = await sendOnce(call);
    const pause = pauses[attempt];
    const again = "error" in sent && (sent.error.code === "network" || sent.error.status === 503);
    if (!again || pause === undefined || call.signal?.aborted) return sent;
    await new Promise((done) => setTimeout(done, pause));
  }
}

async function sendOnce({
  operation,
  values,
  key,
  token,
  language,
  signal,
  network = fetch,
  isInside = false,
}: Call): Promise<Sent> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS);
  signal?.addEventListener("abort", () => stop.abort());
  const asked = new Headers({ "Accept-Language": language });
  if (token) asked.set("Authorization", `Bearer ${token}`);
  if (key) asked.set("Idempotency-Key", key);
  const body = bodyOf(values.body, asked);
  try {
    const response = await network(addressOf(operation, values), {
      method: operation.method,
      headers: asked,
      signal: stop.signal,
      cache: isInside ? "no-store" : "default",
      ...(body === undefined ? {} : { body }),
    });
    if (!response.ok) return { error: await readProblem(response) };
    const { headers } = response;
    if (response.status === 204) return { headers, data: null };
    if (headers.get("content-type")?.startsWith("application/json"))
      return { headers, data: await response.json() };
    clearTimeout(timer);
    return { headers, data: URL.createObjectURL(await response.blob()) };
  } catch {
    return { error: networkError };
  } finally {
    clearTimeout(timer);
  }
}

function bodyOf(body: unknown, headers: Headers): BodyInit | undefined {
  if (body === undefined || body instanceof FormData) return body;
  headers.set("Content-Type", "application/json");
  return JSON.stringify(body);
}
