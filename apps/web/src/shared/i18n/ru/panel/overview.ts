export const overview = {
  title: "Обзор",
  periods: { today: "Сегодня", "7d": "7 дней", "30d": "30 дней" },
  revenue: "Выручка",
  orders: "Заказы",
  users: "Пользователи",
  products: "Товары на витрине",
  was: (value: string) => `было ${value}`,
};
