import type { PanelWords } from "../../panel-words.ts";

export const overview: PanelWords["overview"] = {
  title: "Overview",
  periods: { today: "Today", "7d": "7 days", "30d": "30 days" },
  revenue: "Revenue",
  orders: "Orders",
  users: "Users",
  products: "Products on sale",
  was: (value) => `was ${value}`,
  last_backup: (moment) => `Last backup: ${moment}`,
  old_backup: (moment) => `The last backup is old: ${moment}. Check the server.`,
  no_backup: "There is no backup yet. Check the server.",
};
