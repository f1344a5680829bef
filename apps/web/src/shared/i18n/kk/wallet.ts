import type { Messages } from "../messages.ts";

export const wallet: Messages["wallet"] = {
  title: "Әмиян",
};
