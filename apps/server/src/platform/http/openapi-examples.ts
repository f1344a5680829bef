import type { TSchema } from "typebox";
import { nameOf } from "./openapi-schemas.ts";

/** What the examples of answers say in fields whose schema gives none; `owner.field` before `field`. */
const WORDS: Record<string, readonly unknown[]> = {
  access_token: ["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"],
  action: ["order.placed"],
  actor_name: ["Ерлан Қасымов"],
  actor_role: ["seller"],
  address: ["Алматы, Абай даңғылы, 44"],
  apartment: ["5"],
  available: [1],
  balance: ["18220.00"],
  balance_after: ["18220.00"],
  barcode: ["4870000000012"],
  barcodes: ["4870000000012"],
  bin: ["131240010479"],
  blocked_reason: [null],
  brand: ["Таңғы"],
  cancel: [true],
  "categories.name": ["Сүт тағамдары"],
  category: ["sut-tagamdary"],
  "Category.name": ["Сүт тағамдары"],
  "Category.name_en": ["Dairy"],
  "Category.name_kk": ["Сүт тағамдары"],
  "Category.name_ru": ["Молочное"],
  "Category.parent_id": [null],
  "Category.slug": ["sut-tagamdary"],
  category_name: ["Сүт тағамдары"],
  "changes.from": ["640.00"],
  "changes.to": ["690.00"],
  checks: ["disk"],
  children: [[]],
  city: ["Алматы"],
  code: ["required"],
  "columns.kind": ["money"],
  "columns.name": ["Түсім"],
  comment: ["Есік алдына қалдырыңыз"],
  compare_at_price: ["690.00"],
  "consent.version": ["2026-11-01"],
  cost_price: ["520.00"],
  count: [1],
  data: [{ total: "1780.00" }],
  decided_at: [null],
  delivery_fee: ["500.00"],
  delivery_total: ["500.00"],
  description: ["Табиғи сиыр сүті."],
  description_en: ["Natural cow's milk."],
  description_kk: ["Табиғи сиыр сүті."],
  description_ru: ["Натуральное коровье молоко."],
  discount_total: ["0.00"],
  email: ["aigul@example.kz"],
  expires_in: [900],
  field: ["price"],
  file_name: ["баға.xlsx"],
  full_name: ["Айгүл Сәрсенова"],
  heading: ["Бағасы"],
  house: ["10"],
  is_age_restricted: ["0"],
  is_current: [true],
  is_default: [true],
  is_published: [true, "1"],
  item_count: [1],
  items_total: ["1280.00"],
  key: ["revenue"],
  label: ["Үй"],
  large_url: ["/images/1f0c9a3b5d7e4f60812233445566778a-1600.webp"],
  line_total: ["1280.00"],
  login_failure_minutes: [15],
  login_failures: [5],
  logins_per_minute: [30],
  low_stock_threshold: ["5"],
  max_unpaid_orders: [5],
  message: ["Толтырыңыз."],
  min_age: [21],
  name: ["«Таңғы» сүті 3,2 %, 1 л"],
  name_en: ["Milk “Tangy” 3.2%, 1 l"],
  name_kk: ["«Таңғы» сүті 3,2 %, 1 л"],
  name_ru: ["Молоко «Таңғы» 3,2 %, 1 л"],
  needed: ["20000.00"],
  new_categories: ["sut-tagamdary"],
  next_cursor: [null],
  note: ["№ 118 жүкқұжат"],
  number: ["000123"],
  order_count: [3],
  page: [1],
  page_size: [20],
  pages: [1],
  password: ["demo-saudaflow"],
  path: ["items.0.quantity"],
  payment_status: ["paid"],
  pending_order_hours: [48],
  phone: ["+77011234567"],
  picture_url: ["/images/1f0c9a3b5d7e4f60812233445566778a-800.webp"],
  placeholder: ["3OcRJYB4d3h/iIeHeEh3eIhw+j2w"],
  "points.label": ["23.11.2026"],
  price: ["640.00"],
  product_count: [24],
  product_name: ["«Таңғы» сүті 3,2 %, 1 л"],
  "PublicSettings.name": ["Береке дүкендері"],
  quantity_after: [14],
  rate: [16],
  reason: ["Мерзімі өткен"],
  receipt_url: ["http://localhost:8000/r/q1w2e3r4t5y6u7i8o9p0"],
  refunded_quantity: [0],
  refunded_total: ["0.00"],
  registration_open: [true],
  registrations_per_hour: [10],
  request_id: ["7b0c5a3e-0d1f-4c59-9a55-2f6f0b7c8d11"],
  requests_per_minute: [300],
  retry_after: [5],
  rounding: ["0.00"],
  samples: ["640"],
  series: ["Түсім"],
  "SettingsBody.name": ["Береке дүкендері"],
  "Shop.name": ["Береке"],
  "shop.name": ["Береке"],
  "ShopInside.name": ["Береке"],
  "ShopName.name": ["Береке"],
  slug: ["bereke"],
  stock_quantity: ["24"],
  street: ["Абай даңғылы"],
  subject: ["order:12"],
  support_email: ["komek@example.kz"],
  support_phone: ["+77011234567"],
  text: ["№ 000123 тапсырыс қабылданды."],
  thumb_url: ["/images/1f0c9a3b5d7e4f60812233445566778a-200.webp"],
  thumb_urls: ["/images/1f0c9a3b5d7e4f60812233445566778a-200.webp"],
  title: ["Күндер бойынша сатылым"],
  total: [1, "1780.00"],
  transitions: ["confirmed"],
  unit: ["piece"],
  unit_price: ["640.00"],
  url: ["/images/1f0c9a3b5d7e4f60812233445566778a-800.webp"],
  user_agent: ["Mozilla/5.0"],
  valid_from: ["2026-01-01"],
  values: ["47610.00"],
};

type Shape = {
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  examples?: readonly unknown[];
  properties?: Record<string, TSchema>;
  items?: TSchema;
  minimum?: number;
  maxItems?: number;
};

/** An example of what a schema describes, the same each time: no operation has to write its own. */
export function exampleOf(schema: TSchema, field = "", owner = ""): unknown {
  const shape = schema as Shape;
  if (shape.const !== undefined) return shape.const;
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  const word = [...(WORDS[`${owner}.${field}`] ?? []), ...(WORDS[field] ?? [])].find((value) =>
    isOf(value, shape, type),
  );
  if (word !== undefined) return word;
  if (shape.examples) return shape.examples[0];
  if (shape.enum) return shape.enum[0];
  if (type === "object") {
    const here = nameOf(schema) ?? field;
    return Object.fromEntries(
      Object.entries(shape.properties ?? {}).map(([name, part]) => [name, exampleOf(part, name, here)]),
    );
  }
  if (type === "array") return shape.maxItems === 0 || !shape.items ? [] : [exampleOf(shape.items, field)];
  if (type === "integer" || type === "number") return shape.minimum ?? 1;
  return type === "boolean" ? false : "мәтін";
}

/** Whether a word can stand in this field: fields of one name may have different types. */
function isOf(value: unknown, shape: Shape, type: string | undefined): boolean {
  if (shape.enum) return shape.enum.includes(value);
  if (value === null) return Array.isArray(shape.type) && shape.type.includes("null");
  if (type === "integer" || type === "number") return typeof value === "number";
  if (type === "array") return Array.isArray(value);
  return typeof value === type && (type === "object" ? shape.properties === undefined : true);
}
