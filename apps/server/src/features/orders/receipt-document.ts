import { almatyClock } from "@saudaflow/contract";

/** The stored order as its receipt shows it. Money is an integer number of tiyn, a quantity of thousandths; nothing is computed here. */
export interface ReceiptDocument {
  readonly size: ReceiptSize;
  readonly number: string;
  readonly shop: {
    readonly name: string;
    /** BIN of a company or IIN of a person. */
    readonly bin: string | null;
    readonly address: string | null;
    readonly phone: string | null;
  };
  /** RFC 3339 in UTC. */
  readonly created_at: string;
  readonly business_date: string;
  readonly status: ReceiptStatus;
  readonly items: readonly ReceiptItem[];
  readonly items_total: number;
  /** What is taken off: zero or more. */
  readonly discount_total: number;
  readonly delivery_total: number;
  /** Cash rounding, of either sign. */
  readonly rounding: number;
  readonly total: number;
  readonly refunded_total: number;
  readonly payment_method: ReceiptPaymentMethod;
  readonly payment_status: ReceiptPaymentStatus;
  /** What the buyer handed over and got back, where the till knows it. */
  readonly cash?: { readonly received: number; readonly change: number } | null;
  /** Only for a payer of VAT: the rate in per cent and the tax in the total. */
  readonly vat?: { readonly rate: number; readonly amount: number } | null;
  /** The public page that the QR code opens. */
  readonly check_url: string;
  /** The least age of the buyer in years, when the order holds age-restricted goods. */
  readonly age_note: number | null;
}

export interface ReceiptItem {
  readonly name_kk: string;
  readonly name_ru: string;
  readonly unit: ReceiptUnit;
  readonly quantity: number;
  readonly unit_price: number;
  readonly line_total: number;
  readonly refunded_quantity: number;
}

export type ReceiptSize = "roll" | "a4";
export type ReceiptUnit = "piece" | "kg" | "l";
export type ReceiptStatus =
  | "pending"
  | "confirmed"
  | "packing"
  | "ready"
  | "delivering"
  | "completed"
  | "cancelled";
export type ReceiptPaymentMethod = "wallet" | "cash" | "card" | "qr";
export type ReceiptPaymentStatus = "unpaid" | "paid" | "partly_refunded" | "refunded";

const SPACE = "\u00a0";
const MINUS = "\u2212";
const UNITS: Record<ReceiptUnit, string> = { piece: `дана${SPACE}/${SPACE}шт`, kg: "кг", l: "л" };

/** 123450 → "1 234,50": the integer with its last `places` digits behind a comma, thousands apart. */
function decimal(value: number, places: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  const digits = String(Math.abs(value)).padStart(places + 1, "0");
  const whole = digits.slice(0, -places).replace(/\B(?=(\d{3})+$)/g, SPACE);
  return `${value < 0 ? MINUS : ""}${whole},${digits.slice(-places)}`;
}

/** Tiyn as "1 234,50 ₸". */
export function formatMoney(tiyn: number): string {
  return `${decimal(tiyn, 2)}${SPACE}₸`;
}

/** Thousandths as "0,35 кг" or "2 дана / шт". */
export function formatQuantity(thousandths: number, unit: ReceiptUnit): string {
  return `${decimal(thousandths, 3).replace(/,?0+$/, "")}${SPACE}${UNITS[unit]}`;
}

/** A moment in UTC as the date and time of Almaty: "23.11.2026 15:04". */
export function formatTime(created_at: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]00:00)$/.test(created_at)) {
    throw new RangeError(`not a moment in UTC: ${created_at}`);
  }
  const local = almatyClock(new Date(created_at)).toISOString();
  return `${formatDate(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

/** "2026-11-23" → "23.11.2026". */
export function formatDate(date: string): string {
  return date.split("-").reverse().join(".");
}
