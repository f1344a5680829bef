import { type Static, Type } from "typebox";
import { Cart, ItemBody, MAX_CART_LINES } from "./cart.ts";
import { operation } from "./operation.ts";
import { Shop } from "./shops.ts";
import {
  BusinessDate,
  closed,
  daysQuery,
  freeText,
  Id,
  IdParams,
  Instant,
  nullable,
  ShopIdQuery,
  text,
} from "./values/common.ts";
import { MoneyInput, MoneyText } from "./values/money.ts";
import { CursorPage, cursorQuery } from "./values/page.ts";
import { QuantityInput, QuantityNumber, UnitName } from "./values/quantity.ts";

export const ORDER_STATUSES = [
  "pending",
  "confirmed",
  "packing",
  "ready",
  "delivering",
  "completed",
  "cancelled",
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];
export const PAYMENT_STATUSES = ["unpaid", "paid", "partly_refunded", "refunded"] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];
export const PAYMENT_METHODS = ["wallet", "cash", "card", "qr"] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];
export const DELIVERY_METHODS = ["pickup", "delivery"] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

export const Address = closed({
  city: text(100),
  street: text(150),
  house: text(20),
  apartment: Type.Optional(freeText(20)),
  note: Type.Optional(freeText(300)),
});
export type Address = Static<typeof Address>;

export const OrderItem = Type.Object({
  id: Id,
  product_id: Id,
  name: Type.String({ description: "As it was at the sale, in the reader's language." }),
  unit: UnitName,
  quantity: QuantityNumber,
  unit_price: MoneyText,
  line_total: MoneyText,
  refunded_quantity: QuantityNumber,
  thumb_url: nullable(Type.String()),
  barcodes: Type.Optional(
    Type.Array(Type.String(), { description: "To the shop only: what its scanner reads on the shelf." }),
  ),
});

export const OrderClient = Type.Object({ id: Id, full_name: Type.String(), phone: nullable(Type.String()) });

/** An order. A finished order's figures are stored, never computed again. */
export const Order = Type.Object({
  id: Id,
  number: Type.String(),
  shop: Shop,
  client: OrderClient,
  status: Type.Enum(ORDER_STATUSES),
  payment_status: Type.Enum(PAYMENT_STATUSES),
  payment_method: Type.Enum(PAYMENT_METHODS),
  delivery_method: Type.Enum(DELIVERY_METHODS),
  address: Type.Optional(Address),
  comment: nullable(Type.String()),
  items: Type.Array(OrderItem),
  items_total: MoneyText,
  discount_total: MoneyText,
  delivery_total: MoneyText,
  rounding: MoneyText,
  total: MoneyText,
  refunded_total: MoneyText,
  has_age_restricted: Type.Boolean(),
  business_date: BusinessDate,
  created_at: Instant,
  receipt_url: Type.String({ description: "The public check page of the receipt." }),
  /** What the reader may do with it now. */
  can: Type.Object({
    cancel: Type.Boolean(),
    refund: Type.Boolean(),
    transitions: Type.Array(Type.Enum(ORDER_STATUSES)),
  }),
});
export type Order = Static<typeof Order>;

export const OrderRow = Type.Object({
  id: Id,
  number: Type.String(),
  shop: Type.Object({ id: Id, name: Type.String() }),
  client: OrderClient,
  status: Type.Enum(ORDER_STATUSES),
  payment_status: Type.Enum(PAYMENT_STATUSES),
  payment_method: Type.Enum(PAYMENT_METHODS),
  delivery_method: Type.Enum(DELIVERY_METHODS),
  total: MoneyText,
  item_count: Type.Integer(),
  thumb_urls: Type.Array(Type.String(), { description: "Pictures of up to four of its goods." }),
  business_date: BusinessDate,
  created_at: Instant,
});
export type OrderRow = Static<typeof OrderRow>;

/** An order among those that a shop works on. */
export const ShopOrderRow = Type.Object({
  ...OrderRow.properties,
  comment: Order.properties.comment,
  refunded_total: MoneyText,
  transitions: Type.Array(Type.Enum(ORDER_STATUSES), { description: "What the shop may make of it now." }),
});
export type ShopOrderRow = Static<typeof ShopOrderRow>;

export const PlaceOrderBody = closed({
  shop_id: Type.Optional(Id),
  items: Type.Optional(Type.Array(ItemBody, { minItems: 1, maxItems: MAX_CART_LINES })),
  payment_method: Type.Enum(PAYMENT_METHODS),
  delivery_method: Type.Enum(DELIVERY_METHODS),
  address: Type.Optional(Address),
  address_id: Type.Optional(
    Type.Integer({ ...Id, description: "One of one's own addresses, instead of `address`." }),
  ),
  comment: Type.Optional(freeText(500)),
  /** What the buyer was shown; another total refuses instead of charging it. Never what is charged. */
  expected_total: Type.Optional(MoneyInput),
});

export const placeOrder = operation({
  id: "place-order",
  method: "POST",
  path: "/orders",
  tag: "orders",
  summary: "Order: takes the stock and the money, or leaves no trace",
  who: "client",
  body: PlaceOrderBody,
  answer: { status: 201, body: Order },
  errors: [
    "not_found",
    "empty_order",
    "product_unavailable",
    "fraction_of_piece",
    "one_shop_per_order",
    "address_missing",
    "amount_too_small",
    "price_changed",
    "too_many_unpaid_orders",
    "insufficient_stock",
    "insufficient_funds",
  ],
  idempotent: true,
  example: {
    items: [{ product_id: 1, quantity: 2 }],
    payment_method: "wallet",
    delivery_method: "pickup",
  },
});

export const listMyOrders = operation({
  id: "list-my-orders",
  method: "GET",
  path: "/orders/my",
  tag: "orders",
  summary: "One's own orders, newest first",
  who: "client",
  query: closed({ status: Type.Optional(Type.Enum(ORDER_STATUSES)), ...cursorQuery }),
  answer: { status: 200, body: CursorPage(OrderRow) },
  errors: [],
});

/** Which orders of a shop are meant. */
export const OrderFilter = closed({
  shop_id: ShopIdQuery,
  client_id: Type.Optional(Type.Integer({ ...Id, description: "Of this person alone." })),
  status: Type.Optional(Type.Enum(ORDER_STATUSES)),
  is_open: Type.Optional(
    Type.Boolean({ description: "Only orders to work on, or only completed and cancelled ones." }),
  ),
  payment_status: Type.Optional(Type.Enum(PAYMENT_STATUSES)),
  payment_method: Type.Optional(Type.Enum(PAYMENT_METHODS)),
  ...daysQuery,
  q: Type.Optional(
    Type.String({ maxLength: 100, description: "Order number, or the client's name or phone." }),
  ),
  ...cursorQuery,
});
export type OrderFilter = Static<typeof OrderFilter>;

export const listOrders = operation({
  id: "list-orders",
  method: "GET",
  path: "/orders",
  tag: "orders",
  summary: "A seller's own shop's orders, an admin's all, newest first",
  who: "seller",
  query: OrderFilter,
  answer: { status: 200, body: CursorPage(ShopOrderRow) },
  errors: ["not_found"],
});

export const getOrder = operation({
  id: "get-order",
  method: "GET",
  path: "/orders/{id}",
  tag: "orders",
  summary: "One order",
  who: "client",
  params: IdParams,
  answer: { status: 200, body: Order },
  errors: ["not_found"],
});

export const changeOrderStatus = operation({
  id: "change-order-status",
  method: "PATCH",
  path: "/orders/{id}/status",
  tag: "orders",
  summary: "Move an order on; completing an unpaid one takes its payment",
  who: "seller",
  params: IdParams,
  body: closed({ status: Type.Enum(ORDER_STATUSES), note: Type.Optional(freeText(500)) }),
  answer: { status: 200, body: Order },
  errors: ["not_found", "invalid_transition", "amount_too_large"],
  example: { status: "confirmed" },
});

export const cancelOrder = operation({
  id: "cancel-order",
  method: "POST",
  path: "/orders/{id}/cancel",
  tag: "orders",
  summary: "Cancel one's own order: stock and money go back",
  who: "client",
  params: IdParams,
  body: closed({ reason: Type.Optional(freeText(500)) }),
  answer: { status: 200, body: Order },
  errors: ["not_found", "invalid_transition", "amount_too_large"],
  idempotent: true,
  example: { reason: "Ойымды өзгерттім" },
});

export const Refund = Type.Object({
  id: Id,
  order_id: Id,
  amount: MoneyText,
  reason: Type.String(),
  lines: Type.Array(
    Type.Object({
      order_item_id: Id,
      quantity: QuantityNumber,
      amount: MoneyText,
      restock: Type.Boolean(),
    }),
  ),
  created_at: Instant,
});

export const refundOrder = operation({
  id: "refund-order",
  method: "POST",
  path: "/orders/{id}/refunds",
  tag: "orders",
  summary: "Refund lines of a paid order, with or without putting the goods back",
  who: "seller",
  params: IdParams,
  body: closed({
    lines: Type.Array(closed({ order_item_id: Id, quantity: QuantityInput, restock: Type.Boolean() }), {
      minItems: 1,
      maxItems: MAX_CART_LINES,
    }),
    reason: text(500),
  }),
  answer: { status: 201, body: Refund },
  errors: [
    "not_found",
    "order_unpaid",
    "already_refunded",
    "refund_too_large",
    "fraction_of_piece",
    "amount_too_large",
  ],
  idempotent: true,
  example: { lines: [{ order_item_id: 1, quantity: 1, restock: true }], reason: "Мерзімі өткен" },
});

export const OrderEvent = Type.Object({
  id: Id,
  status: Type.Enum(ORDER_STATUSES),
  note: nullable(Type.String()),
  actor_name: nullable(Type.String()),
  actor_role: nullable(Type.String({ description: "`system`: nobody, it was the installation itself." })),
  created_at: Instant,
});

export const getOrderHistory = operation({
  id: "get-order-history",
  method: "GET",
  path: "/orders/{id}/history",
  tag: "orders",
  summary: "What happened to an order, oldest first, and its refunds",
  who: "client",
  params: IdParams,
  answer: {
    status: 200,
    body: Type.Object({ items: Type.Array(OrderEvent), refunds: Type.Array(Refund) }),
  },
  errors: ["not_found"],
});

export const repeatOrder = operation({
  id: "repeat-order",
  method: "POST",
  path: "/orders/{id}/repeat",
  tag: "orders",
  summary: "Put an order's goods into the cart again; what is no longer sold is left out and named",
  who: "client",
  params: IdParams,
  answer: {
    status: 200,
    body: Type.Object({
      cart: Cart,
      left_out: Type.Array(Type.Object({ product_id: Id, name: Type.String() })),
    }),
  },
  errors: ["not_found"],
  idempotent: true,
});

export const ReceiptSize = closed({
  size: Type.Optional(Type.Enum(["roll", "a4"], { description: "80 mm roll (default) or A4." })),
});

export const getReceiptPdf = operation({
  id: "get-receipt-pdf",
  method: "GET",
  path: "/orders/{id}/receipt.pdf",
  tag: "orders",
  summary: "The receipt as PDF, 80 mm roll or A4; the same bytes each time",
  who: "client",
  params: IdParams,
  query: ReceiptSize,
  answer: { status: 200, files: ["application/pdf"] },
  errors: ["not_found"],
});

/** What the public check page shows: no person, no address. */
export const Receipt = Type.Object({
  number: Type.String(),
  shop: Type.Object({ name: Type.String(), bin: Type.String(), address: Type.String() }),
  status: Type.Enum(ORDER_STATUSES),
  payment_status: Type.Enum(PAYMENT_STATUSES),
  payment_method: Type.Enum(PAYMENT_METHODS),
  items: Type.Array(
    Type.Object({
      name: Type.String(),
      unit: UnitName,
      quantity: QuantityNumber,
      unit_price: MoneyText,
      line_total: MoneyText,
    }),
  ),
  discount_total: MoneyText,
  delivery_total: MoneyText,
  rounding: MoneyText,
  total: MoneyText,
  refunded_total: MoneyText,
  created_at: Instant,
});
export type Receipt = Static<typeof Receipt>;

export const checkReceipt = operation({
  id: "check-receipt",
  method: "GET",
  path: "/receipts/{public_key}",
  tag: "orders",
  summary: "What the QR code of a receipt opens",
  who: "public",
  params: closed({
    public_key: Type.String({ pattern: "^[A-Za-z0-9_-]{22}$", description: "The end of `receipt_url`." }),
  }),
  answer: { status: 200, body: Receipt },
  errors: ["not_found"],
});
