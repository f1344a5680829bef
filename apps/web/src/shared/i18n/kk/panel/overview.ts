import type { PanelWords } from "../../panel-words.ts";

export const overview: PanelWords["overview"] = {
  title: "Шолу",
  periods: { today: "Бүгін", "7d": "7 күн", "30d": "30 күн" },
  revenue: "Түсім",
  orders: "Тапсырыстар",
  users: "Пайдаланушылар",
  products: "Сөредегі тауарлар",
  was: (value) => `бұрын ${value}`,
  last_backup: (moment) => `Соңғы сақтық көшірме: ${moment}`,
  old_backup: (moment) => `Соңғы сақтық көшірме ескірген: ${moment}. Серверді тексеріңіз.`,
  no_backup: "Сақтық көшірме әлі жоқ. Серверді тексеріңіз.",
};
