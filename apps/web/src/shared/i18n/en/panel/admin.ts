import type { PanelWords } from "../../panel-words.ts";

export const admin: PanelWords["admin"] = {
  top_ups: "Top-ups",
  top_ups_title: "Wallet top-ups",
  who: "Who",
  asked: "When",
  decision: "Decision",
  approve: "Approve",
  reject: "Reject",
  top_up_question: { approved: "Approve the top-up?", rejected: "Reject the top-up?" },
  top_up_means: {
    approved: "The money appears in the wallet at once. This cannot be undone.",
    rejected: "The wallet does not change and the buyer sees the refusal.",
  },
  top_up_decided: { approved: "The wallet is topped up", rejected: "The request is rejected" },
  no_top_ups: "No requests",
  no_top_ups_text: "New requests from buyers appear here.",
};
