import type { DeliveryMethod, OrderStatus } from "@saudaflow/contract";

const WAY: readonly OrderStatus[] = ["pending", "confirmed", "packing", "ready", "delivering", "completed"];

/** A state that is said differently when one fetches the goods oneself. */
export type Step = OrderStatus | "ready_pickup" | "completed_pickup";
export interface TimelineStep {
  readonly status: OrderStatus;
  readonly words: Step;
  readonly state: "done" | "now" | "ahead";
  readonly at: string | undefined;
}

export const isFinished = (status: OrderStatus): boolean => status === "completed" || status === "cancelled";

interface Passed {
  readonly status: OrderStatus;
  readonly created_at: string;
}

/** The way of an order from the shop's shelf to the table, with when each step was taken. */
export function stepsOf(
  status: OrderStatus,
  delivery: DeliveryMethod,
  events: readonly Passed[],
): TimelineStep[] {
  const way = delivery === "pickup" ? WAY.filter((step) => step !== "delivering") : WAY;
  const at = (step: OrderStatus) => events.find((event) => event.status === step)?.created_at;
  if (status === "cancelled") {
    const taken = way.filter((step) => step === "pending" || at(step) !== undefined);
    return [...taken, status].map((step) => ({
      status: step,
      words: step,
      state: step === status ? "now" : "done",
      at: at(step),
    }));
  }
  const here = way.indexOf(status);
  return way.map((step, i) => ({
    status: step,
    words: delivery === "pickup" && (step === "ready" || step === "completed") ? `${step}_pickup` : step,
    state: i < here || status === "completed" ? "done" : i === here ? "now" : "ahead",
    at: i <= here ? at(step) : undefined,
  }));
}
