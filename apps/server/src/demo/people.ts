import type { Address, Language, Role } from "@saudaflow/contract";
import { DEMO_DOMAIN } from "#features/accounts/index.ts";
import { itemAt, pick, type Random, weighted, whole } from "./random.ts";

/** What everybody who tries the demo signs in with. */
export const DEMO_PASSWORD = "demo-saudaflow";

export const DEMO_ACCOUNTS: readonly { readonly email: string; readonly role: Role }[] = [
  { email: `client@${DEMO_DOMAIN}`, role: "client" },
  { email: `seller@${DEMO_DOMAIN}`, role: "seller" },
  { email: `admin@${DEMO_DOMAIN}`, role: "admin" },
];

/** The names behind DEMO_ACCOUNTS, in their order. */
export const DEMO_NAMES = ["Айгерім Сапарова", "Бауыржан Оспанов", "Динара Ахметова"] as const;
export const DEMO_CLIENT_PHONE = "+77015552719";

/** A buyer of the history. The first is the demo's client. */
export interface Buyer {
  readonly full_name: string;
  readonly email: string;
  readonly phone: string;
  readonly language: Language;
  readonly address: Address;
  readonly joined: number;
  /** How often he comes, compared with others. */
  readonly activity: number;
}

const NAMES = `Аружан Сейітқали, Ерлан Жұмабеков, Мәдина Төлегенова, Нұрлан Әбдірахманов, Салтанат Кенжебаева,
  Ольга Кузнецова, Дәурен Мұқанов, Жанар Исабекова, Сергей Ли, Гүлнар Бекмағанбетова, Асхат Сыдықов, Ирина Павленко,
  Әлия Рахимова, Марат Қожахметов, Наталья Ким, Айдос Тілеубаев, Камила Юсупова, Тимур Садықов, Балнұр Есенжолова,
  Виктор Морозов, Шолпан Дүйсенова, Әділет Қайратов, Лаура Омарова, Руслан Гайнутдинов, Перизат Нұрғалиева,
  Дмитрий Шевцов, Зарина Алтынбекова, Қанат Бейсенов, Елена Соколова, Мейірім Жақсылық, Олжас Серікбаев,
  Светлана Цой, Ботагөз Маратова, Санжар Ибраев, Анна Вебер, Ернұр Қасымов, Динара Хамитова, Алексей Романов,
  Назгүл Оразбаева, Талғат Молдабаев`
  .split(",")
  .map((name) => name.trim());

const STREETS =
  `Абай даңғылы, Сәтбаев көшесі, Төле би көшесі, Жандосов көшесі, Розыбакиев көшесі, Тимирязев көшесі,
  Манас көшесі, Байзақов көшесі, Шевченко көшесі, Қабанбай батыр көшесі, Бөгенбай батыр көшесі, Мыңбаев көшесі`
    .split(",")
    .map((name) => name.trim());
const NOTES = ["2-кіреберіс, домофон 18", "Домофон жұмыс істемейді", "4-қабат, лифт бар", "Код 0725"];
const OPERATORS = ["700", "701", "702", "705", "707", "747", "775", "777", "778"];

/** All buyers in the order in which they registered, between the opening and the last fifth of the history. */
export function makeBuyers(random: Random, opened: number, now: number): Buyer[] {
  const client: Buyer = {
    full_name: DEMO_NAMES[0],
    email: itemAt(DEMO_ACCOUNTS, 0).email,
    phone: DEMO_CLIENT_PHONE,
    language: "kk",
    address: {
      city: "Алматы",
      street: "Абай даңғылы",
      house: "52",
      apartment: "17",
      note: "2-кіреберіс, домофон 17",
    },
    joined: opened,
    activity: 0,
  };
  const others = NAMES.map((full_name, i): Buyer => {
    const share = Math.max(0, (i - 12) / NAMES.length) ** 1.3;
    return {
      full_name,
      email: `buyer${String(i + 1).padStart(2, "0")}@example.kz`,
      phone: `+7${pick(random, OPERATORS)}${whole(random, 1_000_000, 9_999_999)}`,
      language: /(ов|ова|ев|ева|ко|Ли|Ким|Цой|Вебер)$/.test(full_name) && random() < 0.5 ? "ru" : "kk",
      address: home(random),
      joined: Math.round(opened + share * 0.8 * (now - opened)) + (i + 1) * 60_000,
      activity: 0.4 + 1.6 * random() ** 2,
    };
  });
  return [client, ...others];
}

function home(random: Random): Address {
  return {
    city: "Алматы",
    street: pick(random, STREETS),
    house: String(whole(random, 3, 180)),
    ...(weighted(random, [3, 1]) === 0 && { apartment: String(whole(random, 1, 96)) }),
    ...(weighted(random, [1, 2]) === 0 && { note: pick(random, NOTES) }),
  };
}
