import type { PanelWords } from "../../panel-words.ts";

export const reports: PanelWords["reports"] = {
  title: "Reports",
  kind: "Report",
  kinds: {
    "sales-by-day": "By day",
    "sales-by-category": "By category",
    "sales-by-product": "By product",
    "sales-by-payment": "By payment",
    "sales-by-hour": "By hour",
    refunds: "Refunds",
    "stock-value": "Stock",
    "wallet-movements": "Wallets",
    users: "Users",
  },
  totals: "Total",
  as_pdf: "PDF",
  as_xlsx: "Excel",
  making: "Making the file…",
  saved: (name) => `Saved: ${name}`,
  empty_title: "Nothing in this period",
  empty_text: "Choose another period.",
  shown: (shown, all) => `${shown} of ${all} shown. The file has all rows.`,
  rows: "Rows of the report",
};
