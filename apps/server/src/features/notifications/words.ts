import type { Language, OrderStatus } from "@saudaflow/contract";

export type StatusWords = Record<Exclude<OrderStatus, "pending">, (number: string) => string>;

interface Words {
  readonly placed: (number: string, total: string) => string;
  readonly status: StatusWords;
  readonly cancelled_by_client: (number: string) => string;
  readonly refunded: (number: string, amount: string) => string;
  readonly low: (product: string, left: string) => string;
  readonly asked: (person: string, amount: string) => string;
  readonly approved: (amount: string) => string;
  readonly rejected: (amount: string) => string;
  readonly shop_blocked: string;
  readonly shop_unblocked: string;
  readonly imported: string;
  readonly backup_failed: string;
}

export const NOTIFICATION_WORDS: Record<Language, Words> = {
  kk: {
    placed: (number, total) => `Жаңа тапсырыс № ${number}, сомасы ${total}`,
    status: {
      confirmed: (number) => `№ ${number} тапсырыс қабылданды`,
      packing: (number) => `№ ${number} тапсырыс жиналып жатыр`,
      ready: (number) => `№ ${number} тапсырыс дайын`,
      delivering: (number) => `№ ${number} тапсырыс жолға шықты`,
      completed: (number) => `№ ${number} тапсырыс орындалды`,
      cancelled: (number) => `№ ${number} тапсырыстан бас тартылды`,
    },
    cancelled_by_client: (number) => `Сатып алушы № ${number} тапсырыстан бас тартты`,
    refunded: (number, amount) => `№ ${number} тапсырыс бойынша ақша қайтарылды: ${amount}`,
    low: (product, left) => `Тауар аз қалды: ${product} (қалғаны: ${left})`,
    asked: (person, amount) => `Әмиянды толтыру өтінімі: ${person}, ${amount}`,
    approved: (amount) => `Әмиян толтырылды: ${amount}`,
    rejected: (amount) => `Әмиянды толтыру өтінімі қабылданбады: ${amount}`,
    shop_blocked: "Дүкен бұғатталды",
    shop_unblocked: "Дүкеннің бұғаты алынды",
    imported: "Тауарлар импорты аяқталды",
    backup_failed: "Сақтық көшірме жасалмады: сервер журналын тексеріңіз",
  },
  ru: {
    placed: (number, total) => `Новый заказ № ${number} на сумму ${total}`,
    status: {
      confirmed: (number) => `Заказ № ${number} принят`,
      packing: (number) => `Заказ № ${number} собирают`,
      ready: (number) => `Заказ № ${number} готов`,
      delivering: (number) => `Заказ № ${number} в пути`,
      completed: (number) => `Заказ № ${number} выполнен`,
      cancelled: (number) => `Заказ № ${number} отменён`,
    },
    cancelled_by_client: (number) => `Покупатель отменил заказ № ${number}`,
    refunded: (number, amount) => `Возврат по заказу № ${number}: ${amount}`,
    low: (product, left) => `Товар заканчивается: ${product} (осталось ${left})`,
    asked: (person, amount) => `Заявка на пополнение кошелька: ${person}, ${amount}`,
    approved: (amount) => `Кошелёк пополнен: ${amount}`,
    rejected: (amount) => `Заявка на пополнение отклонена: ${amount}`,
    shop_blocked: "Магазин заблокирован",
    shop_unblocked: "Магазин разблокирован",
    imported: "Импорт товаров завершён",
    backup_failed: "Резервная копия не создана: проверьте журнал сервера",
  },
  en: {
    placed: (number, total) => `New order № ${number}, ${total}`,
    status: {
      confirmed: (number) => `Order № ${number} is accepted`,
      packing: (number) => `Order № ${number} is being packed`,
      ready: (number) => `Order № ${number} is ready`,
      delivering: (number) => `Order № ${number} is on its way`,
      completed: (number) => `Order № ${number} is complete`,
      cancelled: (number) => `Order № ${number} was cancelled`,
    },
    cancelled_by_client: (number) => `The buyer cancelled order № ${number}`,
    refunded: (number, amount) => `Refund for order № ${number}: ${amount}`,
    low: (product, left) => `Low stock: ${product} (${left} left)`,
    asked: (person, amount) => `A top-up is asked for: ${person}, ${amount}`,
    approved: (amount) => `The wallet was topped up: ${amount}`,
    rejected: (amount) => `The top-up was not approved: ${amount}`,
    shop_blocked: "The shop was blocked",
    shop_unblocked: "The shop is open again",
    imported: "The import of products is done",
    backup_failed: "The backup failed: look into the server's log",
  },
};
