export const cart = {
  title: "Корзина",
  empty_title: "Корзина пуста",
  empty_text: "Добавьте что-нибудь вкусное, мы всё соберём.",
};
