import { refuse } from "#platform/refusal.ts";
import { API, type Http } from "./http.ts";
import { RefusedError } from "./server.ts";

/** Answers 405 with what is allowed where an address of the API is asked by a method that it does not know. Comes last. */
export function refuseWrongMethods({ server, operations }: Http): void {
  const byPath = Map.groupBy(operations, ({ path }) => path.replaceAll(/\{\w+\}/g, ":param"));
  for (const [path, same] of byPath) {
    const known: string[] = same.map(({ method }) => method);
    const allowed = [...known, ...(known.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
    server.route({
      method: server.supportedMethods.filter((method) => !allowed.includes(method)),
      url: API + path,
      // Before the body is read: what is wrong with it no longer matters.
      onRequest: async (_request, reply) => {
        reply.header("allow", allowed.join(", "));
        throw new RefusedError(refuse("method_not_allowed"));
      },
      handler: () => undefined,
    });
  }
}
