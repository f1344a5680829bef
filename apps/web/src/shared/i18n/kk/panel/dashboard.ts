import type { PanelWords } from "../../panel-words.ts";

export const dashboard: PanelWords["dashboard"] = {
  nav: "Шолу",
  title: "Бүгін",
  revenue: "Түсім",
  orders: "Тапсырыстар",
  average_order: "Орташа чек",
  items: "Тапсырыстағы тауарлар",
  yesterday: (figure) => `кеше ${figure}`,
  week_ago: (figure) => `бір апта бұрын ${figure}`,
  waiting: "Орындалып жатқан тапсырыстар",
  sales: "Сатылымдар",
  days: { 7: "7 күн", 30: "30 күн" },
  top_products: "Ең көп сатылғандар",
  no_sales: "Бұл күндері сатылым болған жоқ.",
  latest_orders: "Соңғы тапсырыстар",
  all_orders: "Барлық тапсырыс",
  no_orders: "Әзірге тапсырыс жоқ.",
  low_stock: "Аз қалды",
  low_and_out: (low, out) => `аз: ${low}, таусылды: ${out}`,
  enough: "Бәрі жеткілікті.",
  out: "таусылды",
};
