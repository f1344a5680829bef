import { Counter } from "prom-client";
import type { Tx } from "#platform/db/database.ts";
import { afterCommit } from "#platform/db/transact.ts";
import { processMetrics } from "#platform/metrics.ts";

const placed = new Counter({
  name: "saudaflow_orders_placed_total",
  help: "Orders placed since the process began",
  labelNames: ["payment_method"],
  registers: [processMetrics],
});

/** Counts an order once it is committed. */
export function countPlaced(tx: Tx, payment_method: string): void {
  afterCommit(tx, () => placed.inc({ payment_method }));
}
