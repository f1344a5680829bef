import { type Static, Type } from "typebox";
import { ChangePasswordBody, Session, User } from "./accounts.ts";
import { ProductCard } from "./catalog.ts";
import { Notification } from "./notifications.ts";
import { operation } from "./operation.ts";
import { Address, Order, OrderItem } from "./orders.ts";
import { ROLES } from "./permissions.ts";
import { closed, freeText, Id, IdParams, Instant, LanguageCode, nullable, text } from "./values/common.ts";
import { MoneyText } from "./values/money.ts";
import { CursorPage, cursorQuery, Page, pageQuery } from "./values/page.ts";
import { TopUp, Wallet, WalletTransaction } from "./wallet.ts";

export const ChangeProfileBody = closed({
  full_name: Type.Optional(text(120)),
  phone: Type.Optional(freeText(32)),
  language: Type.Optional(LanguageCode),
  order_mails: Type.Optional(User.properties.order_mails),
});

export const changeProfile = operation({
  id: "change-profile",
  method: "PATCH",
  path: "/users/me",
  tag: "users",
  summary: "Change one's name, phone (empty: none), language, or whether letters about orders are wanted",
  who: "client",
  body: ChangeProfileBody,
  answer: { status: 200, body: User },
  errors: [],
  example: { full_name: "Айгүл Сәрсенова", phone: "+7 701 123 45 67", language: "kk", order_mails: true },
});

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

export const USER_STATUSES = ["active", "blocked"] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

/** A person as an administrator sees him in a list. */
export const ManagedUser = Type.Object({ ...User.properties, status: Type.Enum(USER_STATUSES) });
export type ManagedUser = Static<typeof ManagedUser>;

export const ManagedUserDetails = Type.Object({
  ...ManagedUser.properties,
  balance: MoneyText,
  order_count: Type.Integer(),
});
export type ManagedUserDetails = Static<typeof ManagedUserDetails>;

export const UserFilter = closed({
  q: Type.Optional(Type.String({ maxLength: 100, description: "Name, e-mail or phone." })),
  role: Type.Optional(Type.Enum(ROLES)),
  status: Type.Optional(Type.Enum(USER_STATUSES)),
  ...pageQuery,
});

export const listUsers = operation({
  id: "list-users",
  method: "GET",
  path: "/admin/users",
  tag: "admin",
  summary: "People, the newest first",
  who: "admin",
  query: UserFilter,
  answer: { status: 200, body: Page(ManagedUser) },
  errors: [],
});

export const getManagedUser = operation({
  id: "get-managed-user",
  method: "GET",
  path: "/admin/users/{id}",
  tag: "admin",
  summary: "One person, with the wallet's balance and the number of orders",
  who: "admin",
  params: IdParams,
  answer: { status: 200, body: ManagedUserDetails },
  errors: ["not_found"],
});

export const changeUserRole = operation({
  id: "change-user-role",
  method: "PATCH",
  path: "/admin/users/{id}/role",
  tag: "admin",
  summary: "Give a person another role; one active admin always stays",
  who: "admin",
  params: IdParams,
  body: closed({ role: Type.Enum(ROLES) }),
  answer: { status: 200, body: ManagedUserDetails },
  errors: ["not_found", "last_admin"],
  example: { role: "seller" },
});

export const changeUserStatus = operation({
  id: "change-user-status",
  method: "PATCH",
  path: "/admin/users/{id}/status",
  tag: "admin",
  summary: "Block a person, which ends all sessions, or unblock; one active admin always stays",
  who: "admin",
  params: IdParams,
  body: closed({ status: Type.Enum(USER_STATUSES), reason: Type.Optional(freeText(500)) }),
  answer: { status: 200, body: ManagedUserDetails },
  errors: ["not_found", "last_admin"],
  example: { status: "blocked", reason: "Жалған тапсырыстар" },
});

export const listUserSessions = operation({
  id: "list-user-sessions",
  method: "GET",
  path: "/admin/users/{id}/sessions",
  tag: "admin",
  summary: "Where a person is signed in",
  who: "admin",
  params: IdParams,
  answer: { status: 200, body: Type.Object({ items: Type.Array(Session) }) },
  errors: ["not_found"],
});

export const endUserSession = operation({
  id: "end-user-session",
  method: "DELETE",
  path: "/admin/users/{id}/sessions/{session_id}",
  tag: "admin",
  summary: "Sign a person out of one session",
  who: "admin",
  params: closed({ id: Id, session_id: Id }),
  answer: { status: 204 },
  errors: ["not_found"],
});

export const endUserSessions = operation({
  id: "end-user-sessions",
  method: "DELETE",
  path: "/admin/users/{id}/sessions",
  tag: "admin",
  summary: "Sign a person out everywhere",
  who: "admin",
  params: IdParams,
  answer: { status: 204 },
  errors: ["not_found"],
});

export const listUserTransactions = operation({
  id: "list-user-transactions",
  method: "GET",
  path: "/admin/users/{id}/wallet/transactions",
  tag: "admin",
  summary: "What came into a person's wallet and went out, newest first, with the balance after each",
  who: "admin",
  params: IdParams,
  query: closed(cursorQuery),
  answer: { status: 200, body: CursorPage(WalletTransaction) },
  errors: ["not_found"],
});

/** Products a person may keep as favourites. */
export const MAX_FAVOURITES = 500;

const FavouriteParams = closed({ product_id: Id });

export const listFavourites = operation({
  id: "list-favourites",
  method: "GET",
  path: "/users/me/favourites",
  tag: "users",
  summary: "One's favourites that are on sale, the latest first",
  who: "client",
  query: closed(pageQuery),
  answer: {
    status: 200,
    body: Type.Object({
      ...Page(ProductCard).properties,
      product_ids: Type.Array(Id, { description: "All favourites, on sale or not, whatever the page." }),
    }),
  },
  errors: [],
});

export const addFavourite = operation({
  id: "add-favourite",
  method: "PUT",
  path: "/users/me/favourites/{product_id}",
  tag: "users",
  summary: "Keep a product; again changes nothing",
  who: "client",
  params: FavouriteParams,
  answer: { status: 204 },
  errors: ["not_found", "favourites_full"],
});

export const removeFavourite = operation({
  id: "remove-favourite",
  method: "DELETE",
  path: "/users/me/favourites/{product_id}",
  tag: "users",
  summary: "Forget a product; again changes nothing",
  who: "client",
  params: FavouriteParams,
  answer: { status: 204 },
  errors: [],
});

const { id, number, status, payment_status, payment_method, delivery_method, address, comment } =
  Order.properties;
const { items_total, discount_total, delivery_total, rounding, total, refunded_total } = Order.properties;

/** An order as its client takes it home. */
export const ExportedOrder = Type.Object({
  ...{ id, number, status, payment_status, payment_method, delivery_method, address, comment },
  shop: Type.Object({ id: Id, name: Type.String() }),
  items: Type.Array(Type.Omit(OrderItem, ["thumb_url"])),
  ...{ items_total, discount_total, delivery_total, rounding, total, refunded_total },
  business_date: Order.properties.business_date,
  created_at: Instant,
});
export type ExportedOrder = Static<typeof ExportedOrder>;

export const PersonalData = Type.Object({
  exported_at: Instant,
  user: User,
  consent: Type.Object({ version: Type.String(), at: Instant }),
  addresses: Type.Array(SavedAddress),
  orders: Type.Array(ExportedOrder),
  wallet: Wallet,
  wallet_transactions: Type.Array(WalletTransaction),
  top_ups: Type.Array(Type.Omit(TopUp, ["user"])),
  favourites: Type.Array(Type.Object({ product_id: Id, created_at: Instant })),
  notifications: Type.Array(Notification),
  sessions: Type.Array(Session),
});
export type PersonalData = Static<typeof PersonalData>;

export const exportPersonalData = operation({
  id: "export-personal-data",
  method: "GET",
  path: "/users/me/export",
  tag: "users",
  summary: "All that is kept about oneself",
  who: "client",
  answer: { status: 200, body: PersonalData },
  errors: [],
});

export const CloseAccountBody = closed({ current_password: ChangePasswordBody.properties.current_password });

export const closeAccount = operation({
  id: "close-account",
  method: "DELETE",
  path: "/users/me",
  tag: "users",
  summary: "Close one's account: orders stay, nothing in them says whose they were",
  who: "client",
  body: CloseAccountBody,
  answer: { status: 204 },
  errors: ["invalid_credentials", "open_orders", "wallet_not_empty", "last_admin"],
  example: { current_password: "demo-saudaflow" },
});
