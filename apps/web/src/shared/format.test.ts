import { describe, expect, test } from "vitest";
import {
  discountPercent,
  formatDate,
  formatMoney,
  formatPhone,
  formatQuantity,
  keepUnits,
} from "./format.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("money", () => {
  test.each(["0.00", "5.00", "999.99", "1234.50", "1234567.05", "-48.10"])(
    "%s reads as Node's Kazakh data write it",
    (value) => {
      const expected = (locale: string) =>
        plain(new Intl.NumberFormat(locale, { style: "currency", currency: "KZT" }).format(Number(value)));
      expect(plain(formatMoney(value, "kk", true))).toBe(expected("kk-KZ"));
      expect(plain(formatMoney(value, "ru", true))).toBe(expected("ru-KZ"));
    },
  );
  test("whole tenge on cards, tiyn only when there are some", () => {
    expect(plain(formatMoney("1290.00", "kk"))).toBe("1 290 ₸");
    expect(plain(formatMoney("1290.50", "en"))).toBe("1,290.50 ₸");
  });
});

describe("dates", () => {
  test("every Kazakh day and month agrees with Node's data", () => {
    for (let i = 0; i < 366; i++) {
      const at = new Date(Date.UTC(2026, 0, 1 + i, 12));
      const icu = (options: Intl.DateTimeFormatOptions) =>
        plain(new Intl.DateTimeFormat("kk-KZ", { ...options, timeZone: "UTC" }).format(at)).toLowerCase();
      expect(plain(formatDate(at, "day", "kk"))).toBe(icu({ day: "numeric", month: "long" }));
      expect(plain(formatDate(at, "date", "kk"))).toBe(
        icu({ day: "numeric", month: "long", year: "numeric" }),
      );
      expect(formatDate(at, "weekday", "kk")).toBe(icu({ weekday: "short" }));
    }
  });
  test("times are Almaty's", () => {
    expect(plain(formatDate("2026-11-22T20:30:00.000Z", "moment", "kk"))).toBe("23 қараша, 01:30");
    expect(plain(formatDate("2026-11-23T09:30:00.000Z", "date", "ru"))).toBe("23 ноября 2026 г.");
  });
});

test("units stay with their figures", () => {
  expect(keepUnits("Қаймақ 20 %, 400 г")).toBe("Қаймақ 20\u00a0%, 400\u00a0г");
  expect(keepUnits("Яйцо С1, 10 шт.")).toBe("Яйцо С1, 10\u00a0шт.");
  expect(keepUnits("2 гранат")).toBe("2 гранат");
});

test("quantity, phone, discount", () => {
  expect(plain(formatQuantity(0.35, "кг", "kk"))).toBe("0,35 кг");
  expect(plain(formatPhone("+77011234567"))).toBe("+7 701 123 45 67");
  expect(discountPercent("800.00", "1000.00")).toBe(20);
  expect(discountPercent("800.00", null)).toBe(0);
});

test("nothing else in the app writes numbers and dates: it would be wrong in a browser without Kazakh data", () => {
  const files = import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.test.ts", "!./format*.ts"], {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const formatting = /\bIntl\.|toLocale\w*String|localeCompare/;
  expect(Object.keys(files).length).toBeGreaterThan(200);
  expect(Object.keys(files).filter((path) => formatting.test(files[path] ?? ""))).toEqual([]);
});
