import { configureStore } from "@reduxjs/toolkit";
import { addToCart, getProduct, listProducts, me } from "@saudaflow/contract";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addressOf } from "./address.ts";
import { api } from "./api.ts";
import { mutation, query } from "./endpoint.ts";

const signedIn = { access_token: "new", token_type: "bearer", expires_in: 900, user: { id: 1 } };
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": status < 400 ? "application/json" : "application/problem+json" },
  });

const fetched = vi.fn<typeof fetch>();
beforeEach(() => void vi.stubGlobal("fetch", fetched));
afterEach(() => {
  fetched.mockReset();
  vi.unstubAllGlobals();
});

const endpoints = api.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    me: query(build, me, ["sessions"]),
    getProduct: query(build, getProduct, ["products"]),
    addToCart: mutation(build, addToCart, ["cart"]),
  }),
}).endpoints;

function open(token: string | null = "old") {
  const session = { status: token ? "signed-in" : "guest", token: token as string | null, user: null };
  return configureStore({
    reducer: {
      [api.reducerPath]: api.reducer,
      session: (
        state: typeof session = session,
        action: { type: string; payload?: { access_token: string } },
      ) =>
        action.type === "session/signedIn"
          ? { ...state, token: action.payload?.access_token ?? null }
          : state,
      preferences: () => ({ language: "kk", theme: "light" }),
    },
    middleware: (defaults) => defaults().concat(api.middleware),
  });
}
const headers = (call: number) => new Headers(fetched.mock.calls[call]?.[1]?.headers);

test("path and query come from the operation", () => {
  expect(addressOf(getProduct, { id: 7 })).toBe("/api/v1/products/7");
  expect(addressOf(listProducts, { q: "сүт", in_stock: true, page: undefined })).toBe(
    "/api/v1/products?q=%D1%81%D2%AF%D1%82&in_stock=true",
  );
});

test("several refused calls at once refresh the session once and are sent again", async () => {
  fetched.mockImplementation(async (url, init) => {
    if (String(url).endsWith("/auth/refresh")) return json(signedIn);
    const fresh = new Headers(init?.headers).get("authorization") === "Bearer new";
    return fresh ? json({ id: 1 }) : json({ code: "token_expired", status: 401, detail: "" }, 401);
  });
  const store = open();
  const answers = await Promise.all([
    store.dispatch(endpoints.me.initiate()),
    store.dispatch(endpoints.getProduct.initiate({ id: 1 })),
    store.dispatch(endpoints.getProduct.initiate({ id: 2 })),
  ]);
  expect(answers.map((answer) => answer.isSuccess)).toEqual([true, true, true]);
  expect(fetched.mock.calls.filter(([url]) => String(url).endsWith("/auth/refresh"))).toHaveLength(1);
});

test("one intention keeps its key over a repeat, and the language goes along", async () => {
  fetched
    .mockRejectedValueOnce(new TypeError("no network"))
    .mockResolvedValueOnce(json({ groups: [], total: "0.00" }, 201));
  const store = open();
  await store.dispatch(
    endpoints.addToCart.initiate({ body: { product_id: 1, quantity: 2 }, key: "intent-1" }),
  );
  expect(
    [headers(0), headers(1)].map((sent) => [sent.get("idempotency-key"), sent.get("accept-language")]),
  ).toEqual([
    ["intent-1", "kk"],
    ["intent-1", "kk"],
  ]);
  expect(fetched.mock.calls[1]?.[1]?.body).toBe('{"product_id":1,"quantity":2}');
});

test("a refusal keeps its code, sentence, fields and parameters", async () => {
  fetched.mockResolvedValue(
    json(
      {
        code: "cart_full",
        status: 409,
        detail: "Себет толы",
        errors: [{ path: "quantity", code: "x", message: "y" }],
        limit: 100,
      },
      409,
    ),
  );
  const { error } = await open().dispatch(
    endpoints.addToCart.initiate({ body: { product_id: 1, quantity: 2 } }),
  );
  expect(error).toMatchObject({
    status: 409,
    code: "cart_full",
    detail: "Себет толы",
    errors: [{ path: "quantity" }],
    problem: { limit: 100 },
  });
});

test("arguments are checked against the contract", () => {
  // @ts-expect-error the id is missing
  void (() => endpoints.getProduct.initiate({}));
  // @ts-expect-error no such field in the body
  void (() => endpoints.addToCart.initiate({ body: { product_id: 1, quantity: 1, price: "1.00" } }));
});

test("an answer that stands still in the middle ends as no answer", async () => {
  vi.useFakeTimers();
  const store = open();
  fetched.mockImplementation(async (_, init) => {
    const body = new ReadableStream({
      start: (stream) => init?.signal?.addEventListener("abort", () => stream.error(new Error("aborted"))),
    });
    return new Response(body, { headers: { "content-type": "application/json" } });
  });
  const stalled = store.dispatch(endpoints.addToCart.initiate({ body: { product_id: 1, quantity: 1 } }));
  await vi.advanceTimersByTimeAsync(120_000);
  expect((await stalled).error).toMatchObject({ code: "network" });
  vi.useRealTimers();
});
