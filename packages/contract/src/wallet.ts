import { type Static, Type } from "typebox";
import { operation } from "./operation.ts";
import { closed, freeText, Id, IdParams, Instant, nullable } from "./values/common.ts";
import { MoneyText, PositiveMoneyInput } from "./values/money.ts";
import { CursorPage, cursorQuery } from "./values/page.ts";

export const Wallet = Type.Object({ balance: MoneyText, currency: Type.Literal("KZT") });

/** Every reason for which money moves between two accounts. */
export const TRANSFER_KINDS = ["top_up", "payment", "rounding", "cancellation", "refund"] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];

export const WalletTransaction = Type.Object({
  id: Id,
  kind: Type.Enum(TRANSFER_KINDS),
  amount: Type.String({ ...MoneyText, description: "Signed: what came in is positive." }),
  balance_after: MoneyText,
  order_id: nullable(Id),
  created_at: Instant,
});

export const TopUp = Type.Object({
  id: Id,
  user: Type.Object({ id: Id, full_name: Type.String(), email: Type.String() }),
  amount: MoneyText,
  note: nullable(Type.String()),
  status: Type.Enum(["pending", "approved", "rejected"]),
  created_at: Instant,
  decided_at: nullable(Instant),
});
export type TopUp = Static<typeof TopUp>;

export const getWallet = operation({
  id: "get-wallet",
  method: "GET",
  path: "/wallet",
  tag: "wallet",
  summary: "One's balance",
  who: "client",
  answer: { status: 200, body: Wallet },
  errors: [],
});

export const listWalletTransactions = operation({
  id: "list-wallet-transactions",
  method: "GET",
  path: "/wallet/transactions",
  tag: "wallet",
  summary: "What came in and went out, newest first, with the balance after each",
  who: "client",
  query: closed(cursorQuery),
  answer: { status: 200, body: CursorPage(WalletTransaction) },
  errors: [],
});

export const TopUpBody = closed({ amount: PositiveMoneyInput, note: Type.Optional(freeText(300)) });

export const askTopUp = operation({
  id: "ask-top-up",
  method: "POST",
  path: "/wallet/top-ups",
  tag: "wallet",
  summary: "Ask for a top-up; an admin approves it when the money has come",
  who: "client",
  body: TopUpBody,
  answer: { status: 201, body: TopUp },
  errors: [],
  idempotent: true,
  example: { amount: "20000.00", note: "Kaspi арқылы аударым" },
});

export const TopUpFilter = closed({
  user_id: Type.Optional(Type.Integer({ ...Id, description: "Of this person alone." })),
  status: Type.Optional(Type.Enum(["pending", "approved", "rejected"])),
  ...cursorQuery,
});
export type TopUpFilter = Static<typeof TopUpFilter>;

export const listTopUps = operation({
  id: "list-top-ups",
  method: "GET",
  path: "/wallet/top-ups",
  tag: "wallet",
  summary: "One's own requests; an admin's: everybody's",
  who: "client",
  query: TopUpFilter,
  answer: { status: 200, body: CursorPage(TopUp) },
  errors: [],
});

export const approveTopUp = operation({
  id: "approve-top-up",
  method: "POST",
  path: "/wallet/top-ups/{id}/approve",
  tag: "wallet",
  summary: "Put the money on the wallet",
  who: "admin",
  params: IdParams,
  answer: { status: 200, body: TopUp },
  errors: ["not_found", "already_decided", "amount_too_large"],
  idempotent: true,
});

export const rejectTopUp = operation({
  id: "reject-top-up",
  method: "POST",
  path: "/wallet/top-ups/{id}/reject",
  tag: "wallet",
  summary: "Refuse a top-up",
  who: "admin",
  params: IdParams,
  answer: { status: 200, body: TopUp },
  errors: ["not_found", "already_decided"],
  idempotent: true,
});
