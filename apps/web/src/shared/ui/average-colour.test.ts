import { expect, test } from "vitest";
import { averageColour } from "./average-colour.ts";

test("a hash tells its picture's average colour", () => {
  expect(averageColour("p2qGDQA3RJmPhYQ6uGaPwweICFhXhpJ6SA==")).toBe("rgb(212 160 101 / 47%)");
});
