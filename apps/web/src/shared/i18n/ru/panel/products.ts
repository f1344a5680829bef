export const products = {
  title: "Товары",
  name: "Товар",
  category: "Категория",
  price: "Цена",
  stock: "Остаток",
  status: "Статус",
  published: "На витрине",
  hidden: "Скрыт",
  empty_title: "Товаров пока нет",
  empty_text: "Добавьте первый товар или загрузите прайс-лист.",
};
