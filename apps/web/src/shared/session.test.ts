import { beforeEach, expect, test, vi } from "vitest";
import { keepTyped, typedIn } from "./form/typed.ts";
import { rememberSession } from "./session.ts";

const memory = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
    clear: () => kept.clear(),
  };
};
const person = (id: number) => ({ status: "signed-in", user: { id } }) as never;

beforeEach(() => {
  vi.stubGlobal("localStorage", memory());
  vi.stubGlobal("sessionStorage", memory());
});

test("what was typed outlives an ended session, for the same person alone", () => {
  keepTyped("checkout", { comment: "5-қабат" });
  rememberSession(person(1));
  expect(typedIn("checkout")).toEqual({ comment: "5-қабат" });
  rememberSession({ status: "guest", user: null });
  rememberSession(person(1));
  expect(typedIn("checkout")).toEqual({ comment: "5-қабат" });
  rememberSession({ status: "guest", user: null });
  rememberSession(person(2));
  expect(typedIn("checkout")).toEqual({});
});
