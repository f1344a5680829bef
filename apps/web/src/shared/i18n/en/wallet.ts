import type { Messages } from "../messages.ts";

export const wallet: Messages["wallet"] = {
  title: "Wallet",
  balance: "Balance",
  balance_after: "Balance after:",
  top_up: "Top up",
  how: "Transfer the money to the shop and send a request: an administrator checks the transfer and tops up your wallet.",
  amount: "Amount",
  amount_in_tenge: "Amount, ₸",
  note: "Note",
  note_hint: "For example: transfer from Kaspi",
  ask: "Send the request",
  asked: (sum) => `Request for ${sum} sent`,
  requests: "Top-up requests",
  statuses: { pending: "Pending", approved: "Approved", rejected: "Rejected" },
  history: "History",
  kinds: {
    top_up: "Top-up",
    payment: "Order payment",
    rounding: "Rounding",
    cancellation: "Cancelled order",
    refund: "Refund",
  },
  empty_title: "Nothing here yet",
  empty_text: "Top-ups and payments appear in this list.",
};
