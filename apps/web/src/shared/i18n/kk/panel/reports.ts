import type { PanelWords } from "../../panel-words.ts";

export const reports: PanelWords["reports"] = {
  title: "Есептер",
  kind: "Есеп",
  kinds: {
    "sales-by-day": "Күндер бойынша",
    "sales-by-category": "Санаттар бойынша",
    "sales-by-product": "Тауарлар бойынша",
    "sales-by-payment": "Төлем бойынша",
    "sales-by-hour": "Сағаттар бойынша",
    refunds: "Қайтарулар",
    "stock-value": "Қалдықтар",
    "wallet-movements": "Әмияндар",
    users: "Пайдаланушылар",
  },
  totals: "Барлығы",
  as_pdf: "PDF",
  as_xlsx: "Excel",
  making: "Файл дайындалуда…",
  saved: (name) => `Сақталды: ${name}`,
  empty_title: "Бұл кезеңде дерек жоқ",
  empty_text: "Басқа кезеңді таңдаңыз.",
  shown: (shown, all) => `${all} жолдың ${shown} көрсетілді. Файлда бәрі бар.`,
  rows: "Есеп жолдары",
};
