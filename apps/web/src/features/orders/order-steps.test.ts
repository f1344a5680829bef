import { expect, test } from "vitest";
import { stepsOf } from "./order-steps.ts";

const event = (status: "pending" | "confirmed" | "cancelled", created_at: string) => ({ status, created_at });

test("what is done, where it is now, what is ahead", () => {
  const steps = stepsOf("confirmed", "delivery", [event("pending", "a"), event("confirmed", "b")]);
  expect(steps.map(({ words, state, at }) => [words, state, at])).toEqual([
    ["pending", "done", "a"],
    ["confirmed", "now", "b"],
    ["packing", "ahead", undefined],
    ["ready", "ahead", undefined],
    ["delivering", "ahead", undefined],
    ["completed", "ahead", undefined],
  ]);
});

test("fetched oneself: no courier, other words; done to the end when completed", () => {
  const steps = stepsOf("completed", "pickup", []);
  expect(steps.map(({ words }) => words)).toEqual([
    "pending",
    "confirmed",
    "packing",
    "ready_pickup",
    "completed_pickup",
  ]);
  expect(steps.every(({ state }) => state === "done")).toBe(true);
});

test("cancelled: only what happened, and then this", () => {
  const steps = stepsOf("cancelled", "delivery", [
    event("pending", "a"),
    event("confirmed", "b"),
    event("cancelled", "c"),
  ]);
  expect(steps.map(({ status, state }) => [status, state])).toEqual([
    ["pending", "done"],
    ["confirmed", "done"],
    ["cancelled", "now"],
  ]);
});
