import { expect, test } from "vitest";
import { nextSorting } from "./sorting.ts";

test("presses of one head go upwards, downwards and back to usual; another head begins anew", () => {
  const up = nextSorting({}, "price");
  expect(up).toEqual({ sort: "price", order: "asc" });
  const down = nextSorting(up, "price");
  expect(down).toEqual({ sort: "price", order: "desc" });
  expect(nextSorting(down, "price")).toEqual({ sort: undefined, order: undefined });
  expect(nextSorting(down, "name")).toEqual({ sort: "name", order: "asc" });
});
