import type { Language } from "@saudaflow/contract";

interface Words {
  /** After the name of the shop. */
  readonly home_title: string;
  readonly home_text: string;
  readonly catalog_title: string;
  readonly category_text: (name: string, count: number) => string;
  readonly product_text: (name: string, price: string) => string;
  readonly no_product: string;
  readonly no_category: string;
}

/** The words that search engines and link previews show. */
export const WORDS: Record<Language, Words> = {
  kk: {
    home_title: "жақын маңдағы азық-түлік дүкені",
    home_text: "Балғын өнім, үйге жеткізу және өзі алып кету. Сүт, нан, көкөніс, жеміс және тағы басқасы.",
    catalog_title: "Барлық тауарлар",
    category_text: (name, count) =>
      `${name}: ${count} тауар. Бағасы мен қалдығы көрсетілген, үйге жеткізіледі.`,
    product_text: (name, price) => `${name} — ${price}. Үйге жеткізу немесе өзі алып кету.`,
    no_product: "Мұндай тауар жоқ",
    no_category: "Мұндай санат жоқ",
  },
  ru: {
    home_title: "продуктовый магазин у дома",
    home_text: "Свежие продукты с доставкой и самовывозом. Молоко, хлеб, овощи, фрукты и многое другое.",
    catalog_title: "Все товары",
    category_text: (name, count) => `${name}: товаров — ${count}. С ценами и остатками, с доставкой на дом.`,
    product_text: (name, price) => `${name} — ${price}. Доставка или самовывоз.`,
    no_product: "Такого товара нет",
    no_category: "Такой категории нет",
  },
  en: {
    home_title: "the grocery shop next door",
    home_text: "Fresh food, delivered or picked up. Milk, bread, vegetables, fruit and more.",
    catalog_title: "All goods",
    category_text: (name, count) => `${name}: ${count} goods with prices and stock, delivered to your door.`,
    product_text: (name, price) => `${name}, ${price}. Delivery or pickup.`,
    no_product: "There is no such product",
    no_category: "There is no such category",
  },
};
