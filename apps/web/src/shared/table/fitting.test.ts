import { expect, test } from "vitest";
import { fitting } from "./fitting.ts";

const columns = [
  { id: "name", min: 200 },
  { id: "shop", width: 100, spare: 2 },
  { id: "total", width: 100 },
  { id: "paid", width: 100, spare: 1 },
  { id: "when", width: 100, spare: 1 },
];
const names = (room: number, chosen: readonly string[] = []) =>
  fitting(columns, room, (id) => chosen.includes(id)).map(({ id }) => id);

test("what is dispensed with most easily goes first, then the last; the rest stays however little room there is", () => {
  expect(names(600)).toEqual(["name", "shop", "total", "paid", "when"]);
  expect(names(599)).toEqual(["name", "total", "paid", "when"]);
  expect(names(499)).toEqual(["name", "total", "paid"]);
  expect(names(100)).toEqual(["name", "total"]);
});

test("what the reader asked for stays", () => {
  expect(names(499, ["shop"])).toEqual(["name", "shop", "total"]);
});
