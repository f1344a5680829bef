import type { Messages } from "../messages.ts";

export const cart: Messages["cart"] = {
  title: "Себет",
  empty_title: "Себет бос",
  empty_text: "Ұнаған тауарды қосыңыз, бәрін жинап береміз.",
};
