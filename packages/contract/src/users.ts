import { type Static, Type } from "typebox";
import { operation } from "./operation.ts";
import { Address } from "./orders.ts";
import { closed, freeText, Id, IdParams, Instant, nullable } from "./values/common.ts";

/** Addresses a person may keep. */
export const MAX_ADDRESSES = 20;

/** An address kept for the next delivery; exactly one of a person's is the default. */
export const SavedAddress = Type.Object({
  id: Id,
  ...Address.properties,
  label: nullable(Type.String()),
  is_default: Type.Boolean(),
  created_at: Instant,
});
export type SavedAddress = Static<typeof SavedAddress>;

export const SavedAddressBody = closed({
  ...Address.properties,
  label: Type.Optional(freeText(60)),
  is_default: Type.Optional(Type.Boolean()),
});

const addressExample = {
  label: "Үй",
  city: "Алматы",
  street: "Абай даңғылы",
  house: "10",
  apartment: "5",
  is_default: true,
};

export const listAddresses = operation({
  id: "list-addresses",
  method: "GET",
  path: "/users/me/addresses",
  tag: "users",
  summary: "One's addresses, the default first",
  who: "client",
  answer: { status: 200, body: Type.Object({ items: Type.Array(SavedAddress) }) },
  errors: [],
});

export const addAddress = operation({
  id: "add-address",
  method: "POST",
  path: "/users/me/addresses",
  tag: "users",
  summary: "Keep an address; the first one is the default",
  who: "client",
  body: SavedAddressBody,
  answer: { status: 201, body: SavedAddress },
  errors: ["addresses_full"],
  idempotent: true,
  example: addressExample,
});

export const changeAddress = operation({
  id: "change-address",
  method: "PUT",
  path: "/users/me/addresses/{id}",
  tag: "users",
  summary: "Replace an address; orders placed before keep theirs",
  who: "client",
  params: IdParams,
  body: SavedAddressBody,
  answer: { status: 200, body: SavedAddress },
  errors: ["not_found"],
  example: addressExample,
});

export const removeAddress = operation({
  id: "remove-address",
  method: "DELETE",
  path: "/users/me/addresses/{id}",
  tag: "users",
  summary: "Forget an address; the oldest left becomes the default",
  who: "client",
  params: IdParams,
  answer: { status: 204 },
  errors: ["not_found"],
});
