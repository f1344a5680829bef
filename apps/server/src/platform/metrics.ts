import { collectDefaultMetrics, Registry } from "prom-client";

/** What is counted for the whole process, whichever server of it answers. Features add their own counters to it. */
export const processMetrics = new Registry();

let started = false;

/** Begins to measure the process: memory, processor, garbage, delay of the event loop. Once. */
export function measureProcess(): void {
  if (started) return;
  started = true;
  collectDefaultMetrics({ register: processMetrics });
  // Of several processes the one that is worst off: an average would hide it.
  for (const figure of processMetrics.getMetricsAsArray()) {
    if (figure.name.startsWith("nodejs_eventloop_lag") && figure.aggregator === "average")
      figure.aggregator = "max";
  }
}
