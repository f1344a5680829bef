import { expect, test } from "vitest";
import { byDay } from "./by-day.ts";

test("a day is one in Almaty, not in UTC", () => {
  const at = (created_at: string) => ({ created_at });
  const items = [
    at("2026-11-23T19:30:00.000Z"),
    at("2026-11-23T18:59:00.000Z"),
    at("2026-11-23T04:00:00.000Z"),
    at("2026-11-22T18:00:00.000Z"),
  ];
  expect(byDay(items).map(({ day, items }) => [day, items.length])).toEqual([
    ["2026-11-24", 1],
    ["2026-11-23", 2],
    ["2026-11-22", 1],
  ]);
  expect(byDay([])).toEqual([]);
});
