import { OwnProductFilter } from "@saudaflow/contract";
import { expect, test } from "vitest";
import { read } from "./use-list-params.ts";

test("an address says the query in the query's own types", () => {
  const search = new URLSearchParams("q=сүт&category_id=4&is_published=false&sort=price&order=desc");
  expect(read(OwnProductFilter, search)).toEqual({
    q: "сүт",
    category_id: 4,
    is_published: false,
    sort: "price",
    order: "desc",
  });
});

test("what the schema does not know or allow is left out, whatever was written there by hand", () => {
  const search = new URLSearchParams(
    "category_id=x&is_published=maybe&sort=colour&level=&page=0&utm_source=a",
  );
  expect(read(OwnProductFilter, search)).toEqual({});
});
