export const notifications = {
  title: "Уведомления",
  unread: (count: number) => `Новых уведомлений: ${count}`,
  is_new: "Новое",
  read_all: "Прочитано всё",
  read_one: (text: string) => `Отметить прочитанным: ${text}`,
  empty_title: "Уведомлений пока нет",
  empty_text: "Здесь мы напишем, что с заказом и кошельком.",
};
