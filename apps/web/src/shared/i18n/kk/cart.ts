import type { Messages } from "../messages.ts";

export const cart: Messages["cart"] = {
  title: "Себет",
  empty_title: "Себет бос",
  empty_text: "Ұнаған тауарды қосыңыз, бәрін жинап береміз.",
  checkout: "Тапсырысты ресімдеу",
  remove_named: (name) => `Себеттен алу: ${name}`,
  now: (name, quantity) => `Себетте: ${name}, ${quantity}`,
  removed: (name) => `Себеттен алынды: ${name}`,
  undo: "Қайта қосу",
  price_rose: (from) => `Қымбаттады: бұрын ${from}`,
  price_fell: (from) => `Арзандады: бұрын ${from}`,
  only_left: (quantity) => `Тек ${quantity} қалды`,
  take: (quantity) => `${quantity} алу`,
  take_out: "Алып тастау",
  unavailable: "Енді сатылмайды",
  fix_all: "Белгіленгенін түзету",
  fixed: "Себет түзетілді",
  left_out: (names) => `Енді сатылмайтындықтан себетке қосылмады: ${names}`,
};
