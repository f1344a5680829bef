import type { Messages } from "../messages.ts";

export const notifications: Messages["notifications"] = {
  title: "Хабарландырулар",
  unread: (count) => `Жаңа хабарландыру: ${count}`,
  is_new: "Жаңа",
  read_all: "Барлығы оқылды",
  read_one: (text) => `Оқылды деп белгілеу: ${text}`,
  empty_title: "Әзірге хабарландыру жоқ",
  empty_text: "Тапсырыс пен әмиян туралы осында жазамыз.",
};
