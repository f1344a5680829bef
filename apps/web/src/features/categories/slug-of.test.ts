import { expect, it } from "vitest";
import { slugOf } from "./slug-of.ts";

it("makes an address of a name in any of the languages", () => {
  expect(slugOf("Сүт өнімдері")).toBe("sut-onimderi");
  expect(slugOf("Хлеб и выпечка")).toBe("hleb-i-vypechka");
  expect(slugOf("Café & Tea (new!)")).toBe("cafe-tea-new");
  expect(slugOf("—")).toBe("");
  expect(slugOf("а".repeat(79) + " б")).toBe("a".repeat(79));
});
