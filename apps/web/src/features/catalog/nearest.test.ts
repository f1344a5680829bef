import { expect, test } from "vitest";
import { nearestTo } from "./nearest.ts";
import { readChosen } from "./product-filter.ts";

const near = (search: string) => nearestTo(readChosen(new URLSearchParams(search)));

test("what narrows a choice goes first, then the category, then the end of its longest word", () => {
  expect(near("q=сүт&category_id=3&max_price=5&on_sale=true")).toMatchObject({
    q: "сүт",
    category_id: 3,
    max_price: "",
    on_sale: false,
  });
  expect(near("q=сүт&category_id=3&page=2")).toMatchObject({ q: "сүт", category_id: undefined, page: 1 });
  expect(near("q=тәтті йогурд")).toMatchObject({ q: "йогу" });
});

test("nothing is nearer than a short word, or than an empty category", () => {
  expect(near("q=zzz")).toBeUndefined();
  expect(near("category_id=3")).toBeUndefined();
});
