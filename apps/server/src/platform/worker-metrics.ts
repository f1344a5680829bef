import cluster from "node:cluster";
import { AggregatorRegistry, Registry } from "prom-client";

/** Between a process behind a shared port and the one that keeps them: asks for the metrics of all, and answers. */
const SUBJECT = "saudaflow:metrics";

interface Message {
  readonly subject: typeof SUBJECT;
  readonly id: number;
  readonly text?: string;
}

/** In the process that keeps the others: gives each of them the metrics of all when it asks. */
export function answerMetricsOfAll(): void {
  const all = new AggregatorRegistry();
  cluster.on("message", (member, message: Partial<Message>) => {
    if (message.subject !== SUBJECT) return;
    const answer = (text?: string) => {
      if (member.isConnected()) member.send({ ...message, text });
    };
    all.clusterMetrics().then(answer, () => answer());
  });
}

/** The metrics of this process, and of all that share its port: whichever of them is asked answers for all. */
export function shareMetrics(registries: Registry[]): () => Promise<string> {
  const { worker } = cluster;
  if (worker === undefined) {
    const own = Registry.merge(registries);
    return () => own.metrics();
  }
  AggregatorRegistry.setRegistries(registries);
  // Made for what it begins to do: it gives our figures to whoever adds them up.
  new AggregatorRegistry();
  const waiting = new Map<number, PromiseWithResolvers<string>>();
  let last = 0;
  process.on("message", ({ subject, id = 0, text }: Partial<Message>) => {
    if (subject !== SUBJECT) return;
    if (text === undefined)
      waiting.get(id)?.reject(new Error("the metrics of all processes could not be had"));
    else waiting.get(id)?.resolve(text);
    waiting.delete(id);
  });
  return () => {
    const answer = Promise.withResolvers<string>();
    waiting.set(++last, answer);
    worker.send({ subject: SUBJECT, id: last });
    return answer.promise;
  };
}
