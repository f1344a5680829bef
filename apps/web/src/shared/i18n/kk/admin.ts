import type { Messages } from "../messages.ts";

export const admin: Messages["admin"] = {
  title: "Әкімші панелі",
  dashboard: "Бүгін",
  orders: "Тапсырыстар",
  products: "Тауарлар",
  stock: "Қалдық",
  users: "Пайдаланушылар",
  shops: "Дүкендер",
  top_ups: "Толтыру сұраулары",
  reports: "Есептер",
  categories: "Санаттар",
  audit: "Журнал",
  settings: "Баптаулар",
  to_shop: "Дүкенге өту",
};
