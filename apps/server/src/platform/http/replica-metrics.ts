import { Counter, Gauge, type Registry } from "prom-client";
import type { Replicas } from "#platform/db/replicas.ts";

/** How far the replicas are, and who has answered what they might. */
export function measureReplicas(replicas: Replicas, register: Registry): void {
  const registers = [register];
  new Gauge({
    name: "saudaflow_replica_lag_seconds",
    help: "How far a replica is behind; absent while it does not answer or is behind by more than a minute",
    labelNames: ["replica"],
    aggregator: "max",
    registers,
    collect() {
      this.reset();
      for (const { name, lag_ms } of replicas.states) {
        if (lag_ms !== undefined) this.set({ replica: name }, lag_ms / 1000);
      }
    },
  });
  new Gauge({
    name: "saudaflow_replica_used",
    help: "1 while a replica answers reads, 0 while it is left alone",
    labelNames: ["replica"],
    aggregator: "min",
    registers,
    collect() {
      for (const { name, is_used } of replicas.states) this.set({ replica: name }, Number(is_used));
    },
  });
  new Counter({
    name: "saudaflow_replica_reads_total",
    help: "Reads that a replica may answer, by who did",
    labelNames: ["answered_by"],
    registers,
    collect() {
      this.reset();
      for (const [answered_by, count] of Object.entries(replicas.answered)) this.inc({ answered_by }, count);
    },
  });
}
