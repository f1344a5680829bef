import { expect, test } from "vitest";
import { nextPath, nextQuery } from "./next-path.ts";

const next = (value: string) => nextPath(new URLSearchParams({ next: value }));

test("goes back to a page of this site", () => {
  expect(next("/checkout?shop=1")).toBe("/checkout?shop=1");
  expect(next("/orders/7#receipt")).toBe("/orders/7#receipt");
  expect(nextPath(new URLSearchParams())).toBe("/");
  expect(nextQuery(new URLSearchParams({ next: "/checkout?shop=1" }))).toBe("?next=%2Fcheckout%3Fshop%3D1");
  expect(nextQuery(new URLSearchParams())).toBe("");
});

test("never to another one", () => {
  const foreign = [
    "https://evil.kz",
    "//evil.kz",
    "/\\evil.kz",
    "/\t/evil.kz",
    "/.//evil.kz",
    "\\\\evil.kz",
    "javascript:alert(1)",
    "evil.kz",
    "",
  ];
  expect(foreign.map(next)).toEqual(foreign.map(() => "/"));
});
