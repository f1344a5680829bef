export const overview = {
  title: "Обзор",
  periods: { today: "Сегодня", "7d": "7 дней", "30d": "30 дней" },
  revenue: "Выручка",
  orders: "Заказы",
  users: "Пользователи",
  products: "Товары на витрине",
  was: (value: string) => `было ${value}`,
  last_backup: (moment: string) => `Последняя резервная копия: ${moment}`,
  old_backup: (moment: string) => `Последняя резервная копия устарела: ${moment}. Проверьте сервер.`,
  no_backup: "Резервной копии ещё нет. Проверьте сервер.",
};
