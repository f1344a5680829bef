import type { EndpointBuilder } from "@reduxjs/toolkit/query/react";
import type { Operation } from "@saudaflow/contract";
import type { Static, TSchema } from "typebox";
import { addressOf, type Values } from "./address.ts";
import type { Tag } from "./api.ts";
import type { baseQuery, Request } from "./base-query.ts";

type Build = EndpointBuilder<typeof baseQuery, Tag, "api">;
type None = Record<never, never>;

type Params<O> = O extends { readonly params: infer S extends TSchema } ? Static<S> : None;
type Query<O> = O extends { readonly query: infer S extends TSchema } ? Static<S> : None;
type Body<O> = O extends { readonly body: infer S extends TSchema }
  ? { body: Static<S> }
  : O extends { readonly upload: object }
    ? { body: FormData }
    : None;
/** One intention of a person keeps one key over its repetitions (see `useIntentKey`); without it each call has its own. */
type Key<O> = O extends { readonly idempotent: true } ? { key?: string } : None;

/** Path parameters and query side by side, the body under `body`: `useUpdateProduct()[0]({ id, body })`. */
export type ArgsOf<O extends Operation> = Params<O> & Query<O> & Body<O> & Key<O>;
// biome-ignore lint/suspicious/noConfusingVoidType: RTK Query lets a hook be called without arguments only for `void`
type Arg<O extends Operation> = None extends ArgsOf<O> ? ArgsOf<O> | void : ArgsOf<O>;

/** What the operation answers; a file alone is the address of its bytes in this browser (`blob:…`). */
export type AnswerOf<O extends Operation> = O["answer"] extends { readonly body: infer S extends TSchema }
  ? Static<S>
  : O["answer"] extends { readonly files: readonly string[] }
    ? string
    : null;

const request = (operation: Operation) => (values: unknown) =>
  ({ operation, values: values ?? {} }) as Request;

/** `getProduct: query(build, getProduct, ["products"])`: an endpoint that reads, and what its answer is about. */
export function query<O extends Operation>(build: Build, operation: O, tags: readonly Tag[]) {
  return build.query<AnswerOf<O>, Arg<O>>({
    query: request(operation),
    // An answer is known by its address: what the server has drawn and what the service worker keeps are the same.
    serializeQueryArgs: ({ queryArgs }) => {
      const { body, ...values } = (queryArgs ?? {}) as Values;
      return addressOf(operation, values) + (body === undefined ? "" : JSON.stringify(body));
    },
    providesTags: [...tags, "words"],
  });
}

/** `login: mutation(build, login, ["cart"])`: an endpoint that changes, and what it makes stale. */
export function mutation<O extends Operation>(build: Build, operation: O, stale: readonly Tag[]) {
  return build.mutation<AnswerOf<O>, Arg<O>>({
    query: request(operation),
    invalidatesTags: (_, error) => (error ? [] : [...stale]),
  });
}

type Filter<O extends Operation> = Omit<ArgsOf<O>, "cursor">;

/** `listMyOrders: pages(build, listMyOrders, ["orders"])`: a list that grows by `cursor`, for an infinite query's hook and `ShowMore`. */
export function pages<O extends Operation>(build: Build, operation: O, tags: readonly Tag[]) {
  return build.infiniteQuery<
    AnswerOf<O>,
    // biome-ignore lint/suspicious/noConfusingVoidType: a hook without filters is called without an argument
    None extends Filter<O> ? Filter<O> | void : Filter<O>,
    string | undefined
  >({
    query: ({ queryArg, pageParam }) => ({ operation, values: { ...queryArg, cursor: pageParam } }),
    infiniteQueryOptions: {
      initialPageParam: undefined,
      getNextPageParam: (last) => (last as { next_cursor: string | null }).next_cursor ?? undefined,
    },
    providesTags: [...tags, "words"],
  });
}
