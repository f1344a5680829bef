import {
  type DeliveryMethod,
  fromThousandths,
  type Language,
  type OrderStatus,
  type PaymentMethod,
  quantityNumber,
  type Unit,
} from "@saudaflow/contract";

/** States that are worth a letter to the client. */
const TOLD = ["confirmed", "ready", "delivering", "completed", "cancelled"] as const;
export type ToldStatus = (typeof TOLD)[number];

export function isTold(status: OrderStatus): status is ToldStatus {
  return (TOLD as readonly OrderStatus[]).includes(status);
}

/** What a sentence may say of the order. */
interface Told {
  readonly delivery_method: DeliveryMethod;
  readonly shop: { readonly address: string };
}

interface StatusWords {
  readonly subject: (number: string) => string;
  readonly sentence: (order: Told) => string;
}

interface OrderWords {
  readonly placed: {
    readonly subject: (number: string) => string;
    readonly sentence: (shop: string) => string;
  };
  readonly received: {
    readonly subject: (number: string) => string;
    readonly sentence: (shop: string) => string;
  };
  readonly status: Record<ToldStatus, StatusWords>;
  readonly refunded: {
    readonly subject: (number: string) => string;
    readonly into_wallet: string;
    readonly as_paid: string;
    readonly amount: string;
  };
  readonly thanks: string;
  readonly client: string;
  readonly discount: string;
  readonly delivery: string;
  readonly rounding: string;
  readonly total: string;
  readonly payment: string;
  readonly handover: string;
  readonly into_wallet: string;
  readonly open: string;
  readonly payment_methods: Record<PaymentMethod, string>;
  readonly delivery_methods: Record<DeliveryMethod, string>;
}

const kk: OrderWords = {
  placed: {
    subject: (number) => `№ ${number} тапсырыс дүкенге жіберілді`,
    sentence: (shop) => `Тапсырысыңыз дүкенге жіберілді: ${shop}. Дүкен қабылдағанда хабарлаймыз.`,
  },
  received: {
    subject: (number) => `Жаңа тапсырыс № ${number}`,
    sentence: (shop) => `Дүкенге жаңа тапсырыс түсті: ${shop}.`,
  },
  status: {
    confirmed: {
      subject: (number) => `№ ${number} тапсырыс қабылданды`,
      sentence: () => "Дүкен тапсырысыңызды қабылдады, жақында жинай бастайды.",
    },
    ready: {
      subject: (number) => `№ ${number} тапсырыс дайын`,
      sentence: ({ delivery_method, shop }) =>
        delivery_method === "pickup"
          ? `Тапсырысыңыз дайын, оны алып кетуге болады. Мекенжай: ${shop.address}.`
          : "Тапсырысыңыз жиналды, жақында жолға шығады.",
    },
    delivering: {
      subject: (number) => `№ ${number} тапсырыс жолда`,
      sentence: () => "Тапсырысыңыз жолға шықты.",
    },
    completed: {
      subject: (number) => `№ ${number} тапсырыс орындалды`,
      sentence: () => "Тапсырысыңыз орындалды. Сатып алғаныңызға рақмет!",
    },
    cancelled: {
      subject: (number) => `№ ${number} тапсырыстан бас тартылды`,
      sentence: () => "Тапсырысыңыздан бас тартылды.",
    },
  },
  refunded: {
    subject: (number) => `№ ${number} тапсырыс бойынша ақша қайтарылды`,
    into_wallet: "Тапсырысыңыз бойынша қайтару ресімделді, ақша әмияныңызға түсті.",
    as_paid: "Тапсырысыңыз бойынша қайтару ресімделді, ақша төленген тәсілмен қайтарылады.",
    amount: "Қайтарылған сома",
  },
  thanks: "Тапсырысыңызға рақмет!",
  client: "Сатып алушы",
  discount: "Жеңілдік",
  delivery: "Жеткізу",
  rounding: "Дөңгелектеу",
  total: "Барлығы",
  payment: "Төлем түрі",
  handover: "Алу тәсілі",
  into_wallet: "Әмияныңызға қайтарылды",
  open: "Тапсырысты ашу",
  payment_methods: { wallet: "әмиян", cash: "қолма-қол ақша", card: "банк картасы", qr: "QR төлем" },
  delivery_methods: { pickup: "өзі алып кету", delivery: "жеткізу" },
};

const ru: OrderWords = {
  placed: {
    subject: (number) => `Заказ № ${number} отправлен магазину`,
    sentence: (shop) => `Ваш заказ отправлен магазину: ${shop}. Когда его примут, мы сообщим.`,
  },
  received: {
    subject: (number) => `Новый заказ № ${number}`,
    sentence: (shop) => `В магазин поступил новый заказ: ${shop}.`,
  },
  status: {
    confirmed: {
      subject: (number) => `Заказ № ${number} принят`,
      sentence: () => "Магазин принял ваш заказ, скоро его начнут собирать.",
    },
    ready: {
      subject: (number) => `Заказ № ${number} готов`,
      sentence: ({ delivery_method, shop }) =>
        delivery_method === "pickup"
          ? `Ваш заказ готов, его можно забрать. Адрес: ${shop.address}.`
          : "Ваш заказ собран и скоро отправится к вам.",
    },
    delivering: {
      subject: (number) => `Заказ № ${number} в пути`,
      sentence: () => "Ваш заказ уже в пути.",
    },
    completed: {
      subject: (number) => `Заказ № ${number} выполнен`,
      sentence: () => "Ваш заказ выполнен. Спасибо за покупку!",
    },
    cancelled: {
      subject: (number) => `Заказ № ${number} отменён`,
      sentence: () => "Ваш заказ отменён.",
    },
  },
  refunded: {
    subject: (number) => `Возврат по заказу № ${number}`,
    into_wallet: "По вашему заказу оформлен возврат, деньги зачислены в кошелёк.",
    as_paid: "По вашему заказу оформлен возврат, деньги вернутся тем же способом, каким был оплачен заказ.",
    amount: "Сумма возврата",
  },
  thanks: "Спасибо за заказ!",
  client: "Покупатель",
  discount: "Скидка",
  delivery: "Доставка",
  rounding: "Округление",
  total: "Итого",
  payment: "Способ оплаты",
  handover: "Способ получения",
  into_wallet: "Возвращено в кошелёк",
  open: "Открыть заказ",
  payment_methods: { wallet: "кошелёк", cash: "наличные", card: "банковская карта", qr: "QR-оплата" },
  delivery_methods: { pickup: "самовывоз", delivery: "доставка" },
};

const en: OrderWords = {
  placed: {
    subject: (number) => `Order № ${number} has been sent to the shop`,
    sentence: (shop) =>
      `Your order has been sent to the shop: ${shop}. We will tell you when it is accepted.`,
  },
  received: {
    subject: (number) => `New order № ${number}`,
    sentence: (shop) => `There is a new order for the shop: ${shop}.`,
  },
  status: {
    confirmed: {
      subject: (number) => `Order № ${number} is accepted`,
      sentence: () => "The shop has accepted your order and will pack it soon.",
    },
    ready: {
      subject: (number) => `Order № ${number} is ready`,
      sentence: ({ delivery_method, shop }) =>
        delivery_method === "pickup"
          ? `Your order is ready to be picked up. Address: ${shop.address}.`
          : "Your order is packed and will soon be on its way.",
    },
    delivering: {
      subject: (number) => `Order № ${number} is on its way`,
      sentence: () => "Your order is on its way.",
    },
    completed: {
      subject: (number) => `Order № ${number} is complete`,
      sentence: () => "Your order is complete. Thank you for your purchase!",
    },
    cancelled: {
      subject: (number) => `Order № ${number} was cancelled`,
      sentence: () => "Your order was cancelled.",
    },
  },
  refunded: {
    subject: (number) => `Refund for order № ${number}`,
    into_wallet: "There was a refund for your order, the money is on your wallet.",
    as_paid: "There was a refund for your order, the money goes back the way it was paid.",
    amount: "Refunded",
  },
  thanks: "Thank you for your order!",
  client: "Buyer",
  discount: "Discount",
  delivery: "Delivery",
  rounding: "Rounding",
  total: "Total",
  payment: "Payment",
  handover: "Handover",
  into_wallet: "Back on your wallet",
  open: "Open the order",
  payment_methods: { wallet: "wallet", cash: "cash", card: "bank card", qr: "QR" },
  delivery_methods: { pickup: "pickup", delivery: "delivery" },
};

export const ORDER_WORDS: Record<Language, OrderWords> = { kk, ru, en };

const UNITS: Record<Language, Record<Unit, string>> = {
  kk: { piece: "дана", kg: "кг", l: "л" },
  ru: { piece: "шт", kg: "кг", l: "л" },
  en: { piece: "pcs", kg: "kg", l: "l" },
};

/** "0,35 кг", "2 дана": thousandths as people write them. */
export function quantityText(thousandths: number, unit: Unit, language: Language): string {
  const figure = String(quantityNumber(fromThousandths(thousandths)));
  return `${language === "en" ? figure : figure.replace(".", ",")}\u00a0${UNITS[language][unit]}`;
}
