import { expect, it } from "vitest";
import { businessDate, startOfBusinessDate } from "./business-date.ts";
import { isIin } from "./iin.ts";
import { normalisePhone } from "./phone.ts";

it.each(["131240010479", "150740001357", "150241028696", "181040037076"])(
  "takes the IIN/BIN %s",
  (number) => {
    expect(isIin(number)).toBe(true);
    const last = (Number(number.at(-1)) + 1) % 10;
    expect(isIin(number.slice(0, -1) + last)).toBe(false);
  },
);

it.each([
  ["+7 701 123 45 67", "+77011234567"],
  ["8 701 123-45-67", "+77011234567"],
  ["7(701)1234567", "+77011234567"],
  ["+1 701 123 45 67", undefined],
  ["+7 495 123 45 67", undefined],
  ["12345", undefined],
])("reads the phone %s as %s", (typed, normal) => {
  expect(normalisePhone(typed)).toBe(normal);
});

it("counts business days by the clock of Almaty", () => {
  expect(businessDate(new Date("2026-11-22T18:59:59.999Z"))).toBe("2026-11-22");
  expect(businessDate(new Date("2026-11-22T19:00:00.000Z"))).toBe("2026-11-23");
  expect(startOfBusinessDate("2026-11-23").toISOString()).toBe("2026-11-22T19:00:00.000Z");
});
