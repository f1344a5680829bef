import type { PanelWords } from "../../panel-words.ts";

export const products: PanelWords["products"] = {
  title: "Тауарлар",
  name: "Тауар",
  category: "Санат",
  price: "Баға",
  stock: "Қалдық",
  status: "Күйі",
  published: "Сөреде",
  hidden: "Жасырын",
  empty_title: "Әзірге тауар жоқ",
  empty_text: "Алғашқы тауарды қосыңыз немесе прайс-парақты жүктеңіз.",
};
