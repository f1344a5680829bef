import { Counter, Gauge } from "prom-client";
import { processMetrics } from "#platform/metrics.ts";

const registers = [processMetrics];

export const openSockets = new Gauge({
  name: "saudaflow_realtime_sockets",
  help: "Open sockets, signed in or not",
  registers,
});
export const eventsSent = new Counter({
  name: "saudaflow_realtime_events_sent_total",
  help: "Events handed to sockets since the process began",
  registers,
});
export const slowReaders = new Counter({
  name: "saudaflow_realtime_slow_readers_total",
  help: "Sockets closed because they were not read",
  registers,
});
