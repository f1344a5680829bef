import { type Static, type TSchema, Type } from "typebox";
import { MoneyText } from "./values/money.ts";
import { QuantityNumber } from "./values/quantity.ts";

/** A product that stands in the way of an order, with what is left of it. */
export const ShortProduct = Type.Object({
  product_id: Type.Integer(),
  name: Type.String(),
  requested: QuantityNumber,
  available: QuantityNumber,
});

/** A product that cannot be ordered at all. */
export const UnavailableProduct = Type.Object({
  product_id: Type.Integer(),
  name: Type.String(),
});

interface ErrorShape {
  readonly status: number;
  /** What the refusal says beside its code, as extension members of the problem document (RFC 9457 §3.2). */
  readonly params?: TSchema;
}

/** Every code the API answers with, once: its HTTP status and its parameters. Codes never change. */
export const ERRORS = {
  validation_failed: { status: 400 },
  idempotency_key_invalid: { status: 400 },
  reset_token_invalid: { status: 400 },
  unauthenticated: { status: 401 },
  token_expired: { status: 401 },
  invalid_credentials: { status: 401 },
  session_revoked: { status: 401 },
  forbidden: { status: 403 },
  origin_forbidden: { status: 403 },
  account_blocked: { status: 403 },
  registration_closed: { status: 403 },
  not_found: { status: 404 },
  method_not_allowed: { status: 405 },
  email_taken: { status: 409 },
  barcode_taken: { status: 409, params: Type.Object({ barcode: Type.String() }) },
  slug_taken: { status: 409 },
  shop_exists: { status: 409 },
  insufficient_stock: {
    status: 409,
    params: Type.Object({ products: Type.Array(ShortProduct) }),
  },
  insufficient_funds: {
    status: 409,
    params: Type.Object({ balance: MoneyText, needed: MoneyText }),
  },
  price_changed: { status: 409, params: Type.Object({ expected_total: MoneyText, total: MoneyText }) },
  invalid_transition: {
    status: 409,
    params: Type.Object({ from: Type.String(), to: Type.String() }),
  },
  already_refunded: { status: 409 },
  already_decided: { status: 409 },
  unit_fixed: { status: 409 },
  category_not_empty: { status: 409, params: Type.Object({ product_count: Type.Integer() }) },
  idempotency_in_flight: { status: 409 },
  busy: { status: 409 },
  cart_full: { status: 409 },
  last_admin: { status: 409 },
  favourites_full: { status: 409 },
  open_orders: { status: 409 },
  wallet_not_empty: { status: 409 },
  addresses_full: { status: 409 },
  images_full: { status: 409 },
  import_running: { status: 409 },
  import_not_ready: { status: 409, params: Type.Object({ state: Type.String() }) },
  import_not_last: { status: 409 },
  import_stale: { status: 409 },
  import_has_errors: { status: 409, params: Type.Object({ rows: Type.Integer() }) },
  products_changed: {
    status: 409,
    params: Type.Object({ expected_changed: Type.Integer(), changed: Type.Integer() }),
  },
  settings_changed: { status: 409 },
  vat_rate_used: { status: 409, params: Type.Object({ used_until: Type.String() }) },
  too_many_unpaid_orders: { status: 409, params: Type.Object({ max: Type.Integer() }) },
  too_large: { status: 413 },
  unsupported_media: { status: 415 },
  idempotency_mismatch: { status: 422 },
  one_shop_per_order: { status: 422 },
  empty_order: { status: 422 },
  product_unavailable: {
    status: 422,
    params: Type.Object({ products: Type.Array(UnavailableProduct) }),
  },
  address_missing: { status: 422 },
  fraction_of_piece: {
    status: 422,
    params: Type.Object({ products: Type.Array(UnavailableProduct) }),
  },
  refund_too_large: { status: 422 },
  order_unpaid: { status: 422 },
  category_too_deep: { status: 422 },
  category_unknown: { status: 422 },
  amount_too_large: { status: 422 },
  amount_too_small: { status: 422 },
  image_broken: { status: 422 },
  image_animated: { status: 422 },
  image_too_large: {
    status: 422,
    params: Type.Object({ max_megapixels: Type.Integer(), max_side: Type.Integer() }),
  },
  period_too_long: { status: 422 },
  upgrade_required: { status: 426 },
  too_many_requests: { status: 429, params: Type.Object({ retry_after: Type.Integer() }) },
  internal: { status: 500 },
  overloaded: { status: 503, params: Type.Object({ retry_after: Type.Integer() }) },
  not_ready: {
    status: 503,
    params: Type.Object({ checks: Type.Array(Type.String()), retry_after: Type.Integer() }),
  },
} as const satisfies Record<string, ErrorShape>;

export type ErrorCode = keyof typeof ERRORS;

/** The parameters that a refusal with this code must carry; nothing for most codes. */
export type ErrorParams<C extends ErrorCode> = (typeof ERRORS)[C] extends {
  params: infer P extends TSchema;
}
  ? Static<P>
  : Record<never, never>;

/** One field that was refused: where, a stable code (the broken rule), a sentence in the reader's language. */
export const FieldError = Type.Object({
  path: Type.String({ description: "Dotted path: `items.0.quantity`." }),
  code: Type.String(),
  message: Type.String(),
});
export type FieldError = Static<typeof FieldError>;

/** RFC 9457 problem document, the body of every answer from 400 up. Programs read `code`, people read `detail`. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String(),
    request_id: Type.String(),
    errors: Type.Optional(Type.Array(FieldError)),
  },
  { $id: "Problem", additionalProperties: true },
);
export type Problem = Static<typeof Problem> & { readonly [param: string]: unknown };
