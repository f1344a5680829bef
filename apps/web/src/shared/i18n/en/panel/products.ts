import type { PanelWords } from "../../panel-words.ts";

export const products: PanelWords["products"] = {
  title: "Products",
  name: "Product",
  category: "Category",
  price: "Price",
  stock: "Stock",
  status: "Status",
  published: "On sale",
  hidden: "Hidden",
  empty_title: "No products yet",
  empty_text: "Add the first product or load a price list.",
};
