import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const SOURCE = fileURLToPath(import.meta.resolve("@saudaflow/contract"));
const SLIM = "\0contract";

/**
 * A call needs an operation's method and path, not the schemas of its answer: without them a shopper downloads 17 kB
 * (gzip) less. Types stay whole. So in the browser `placeOrder.body` is absent: forms use `PlaceOrderBody`.
 */
export function slimContract(): Plugin {
  return {
    name: "slim-contract",
    enforce: "pre",
    resolveId: (id) => (id === "@saudaflow/contract" ? SLIM : null),
    async load(id) {
      if (id !== SLIM) return null;
      const contract: Record<string, unknown> = await import("@saudaflow/contract");
      const rest: string[] = [];
      const lines: string[] = [];
      for (const [name, value] of Object.entries(contract)) {
        if (!isOperation(value)) rest.push(name);
        else lines.push(`export const ${name} = ${JSON.stringify(pickCall(value))};`);
      }
      lines.push(`export { ${rest.join(", ")} } from ${JSON.stringify(SOURCE)};`);
      return { code: lines.join("\n"), moduleSideEffects: false };
    },
  };
}

interface Call {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly who: string;
  readonly idempotent?: true;
}

function isOperation(value: unknown): value is Call {
  return (
    typeof value === "object" && value !== null && "method" in value && "path" in value && "answer" in value
  );
}

const pickCall = ({ id, method, path, who, idempotent }: Call) => ({ id, method, path, who, idempotent });
