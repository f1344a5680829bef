import { expect, test } from "vitest";
import { countFilters, readChosen, toRequest, writeChosen } from "./product-filter.ts";

const read = (search: string) => readChosen(new URLSearchParams(search));

test("an address survives reading and writing", () => {
  const search =
    "q=%D1%81%D2%AF%D1%82&category_id=3&shop_id=2&min_price=100&max_price=900&in_stock=true&on_sale=true&sort=price_desc&page=2";
  expect(writeChosen(read(search)).toString()).toBe(search);
  expect(writeChosen(read("sort=popular&page=1")).toString()).toBe("");
});

test("nonsense in an address is as if it were not there", () => {
  expect(writeChosen(read("category_id=x&min_price=-5&sort=evil&page=0&in_stock=1")).toString()).toBe("");
});

test("becomes the API's request", () => {
  expect(toRequest(read("sort=price_asc&on_sale=true&shop_id=2"))).toEqual({
    shop_id: 2,
    on_sale: true,
    sort: "price",
    order: "asc",
    page: 1,
    page_size: 24,
  });
  expect(toRequest(read("q=нан"))).toMatchObject({ q: "нан", sort: "relevance" });
  expect(countFilters(read("min_price=1&max_price=2&in_stock=true"))).toBe(2);
});
