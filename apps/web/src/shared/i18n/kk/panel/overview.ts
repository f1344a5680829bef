import type { PanelWords } from "../../panel-words.ts";

export const overview: PanelWords["overview"] = {
  title: "Шолу",
  periods: { today: "Бүгін", "7d": "7 күн", "30d": "30 күн" },
  revenue: "Түсім",
  orders: "Тапсырыстар",
  users: "Пайдаланушылар",
  products: "Сөредегі тауарлар",
  was: (value) => `бұрын ${value}`,
  sales: "Күндік сатылымдар",
  latest: "Соңғы тапсырыстар",
  no_orders: "Әзірге тапсырыс жоқ",
  top: "Жақсы сатылатындар",
  no_sales: "Бұл күндері ештеңе сатылмады",
  short: "Аз қалды",
  short_counts: (low, out) => `аз қалды: ${low} · таусылды: ${out}`,
  out: "таусылды",
  enough: "Бәрі жеткілікті",
};
