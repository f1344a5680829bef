import cluster, { type Worker } from "node:cluster";
import { setTimeout as delay } from "node:timers/promises";
import { AggregatorRegistry, type MetricObjectWithValues, type MetricValue, Registry } from "prom-client";

/** Between a process behind a shared port and the one that keeps them. */
const SUBJECT = "saudaflow:metrics";
/** For whoever has not told its figures by then stand those that it told last. */
const PATIENCE_MS = 5000;

type Figure = MetricObjectWithValues<MetricValue<string>>;

interface Message {
  readonly subject: typeof SUBJECT;
  /** From a process: its own figures, when it opens, when it is asked, and when it leaves. */
  readonly figures?: readonly Figure[][];
  /** From a process: the number of its question for the figures of all. To it: of the answer, or else it is asked for its own. */
  readonly id?: number;
  readonly text?: string;
}

/** In the process that keeps the others: gives each of them the metrics of all when it asks. */
export function answerMetricsOfAll(): void {
  /** What each told last. */
  const told = new Map<Worker, readonly Figure[][]>();
  const waiting = new Map<Worker, PromiseWithResolvers<void>>();
  /** What those who have left had counted: a sum that falls looks like a new start. */
  let left: Figure[] = [];

  const ask = (member: Worker): Promise<void> => {
    const answer = waiting.get(member) ?? Promise.withResolvers<void>();
    waiting.set(member, answer);
    // Each time: what was asked before may have been lost.
    member.send({ subject: SUBJECT } satisfies Message);
    return answer.promise;
  };
  const all = async () => {
    const answers = Promise.all([...told.keys()].map(ask));
    await Promise.race([answers, delay(PATIENCE_MS, undefined, { ref: false })]);
    return AggregatorRegistry.aggregate([left, ...[...told.values()].flat()]).metrics();
  };
  const heard = (member: Worker) => {
    waiting.get(member)?.resolve();
    waiting.delete(member);
  };

  cluster.on("message", (member, { subject, id, figures }: Partial<Message>) => {
    if (subject !== SUBJECT) return;
    if (figures !== undefined) {
      told.set(member, figures);
      return heard(member);
    }
    const answer = (text?: string) => {
      if (member.isConnected()) member.send({ subject, id, text });
    };
    all().then(answer, () => answer());
  });
  // After the last that it said.
  cluster.on("disconnect", (member) => {
    const counted = (told.get(member) ?? []).map((figures) => figures.filter(isCounted));
    told.delete(member);
    // Typed as metrics that count; what is added up is plain figures.
    left = AggregatorRegistry.aggregate([left, ...counted]).getMetricsAsArray() as unknown as Figure[];
    heard(member);
  });
}

/** Whether a figure only ever grows. */
function isCounted({ type }: Figure): boolean {
  return String(type) === "counter" || String(type) === "histogram";
}

interface SharedMetrics {
  /** The metrics of this process, and of all that share its port: whichever of them is asked answers for all. */
  readonly read: () => Promise<string>;
  /** Says what this process has counted, so that it stays when it is gone. */
  readonly leave: () => Promise<void>;
}

export function shareMetrics(registries: Registry[]): SharedMetrics {
  const { worker } = cluster;
  if (worker === undefined) {
    const own = Registry.merge(registries);
    return { read: () => own.metrics(), leave: async () => {} };
  }
  const tell = async () => {
    const figures = await Promise.all(registries.map((registry) => registry.getMetricsAsJSON()));
    if (worker.isConnected()) worker.send({ subject: SUBJECT, figures } as Message);
  };
  const waiting = new Map<number, PromiseWithResolvers<string>>();
  let last = 0;
  process.on("message", ({ subject, id, text }: Partial<Message>) => {
    if (subject !== SUBJECT) return;
    if (id === undefined) return void tell().catch(() => undefined);
    if (text === undefined)
      waiting.get(id)?.reject(new Error("the metrics of all processes could not be had"));
    else waiting.get(id)?.resolve(text);
    waiting.delete(id);
  });
  // From now on it is asked.
  void tell().catch(() => undefined);
  return {
    read: () => {
      const answer = Promise.withResolvers<string>();
      waiting.set(++last, answer);
      worker.send({ subject: SUBJECT, id: last });
      return answer.promise;
    },
    leave: tell,
  };
}
