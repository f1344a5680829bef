import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const SOURCE = fileURLToPath(import.meta.resolve("@saudaflow/contract"));
const SLIM = "\0contract";
/** Marks the contract's files as read for their schemas: a copy of their own, which only files with forms ask for. */
const SCHEMAS = "?schemas";
/** What the other copy, read for its values and arithmetic, has instead of the schema library. */
const NO_TYPEBOX = "\0no-typebox";
const IMPORT = /import \{([^}]*)\} from "@saudaflow\/contract";/g;

/**
 * A call needs an operation's method and path, not the schemas of its answer, and only a form needs a schema at all:
 * without them a shopper's first page is 25 kB (gzip) lighter. Types stay whole. So in the browser `placeOrder.body` is
 * absent: forms use `PlaceOrderBody`, imported by its name.
 */
export function slimContract(): Plugin {
  return {
    name: "slim-contract",
    enforce: "pre",
    resolveId(id, importer = "") {
      if (id === "@saudaflow/contract") return SLIM;
      if (id === `@saudaflow/contract${SCHEMAS}`) return SOURCE + SCHEMAS;
      if (!importer.startsWith(dirname(SOURCE))) return null;
      const isForSchemas = importer.endsWith(SCHEMAS);
      if (id === "typebox") return isForSchemas ? null : NO_TYPEBOX;
      return isForSchemas && id.startsWith(".") ? join(dirname(importer), id) + SCHEMAS : null;
    },
    async load(id) {
      if (id === NO_TYPEBOX) {
        return "export const Type = new Proxy({}, { get: () => () => ({ type: '', properties: {} }) });";
      }
      if (id !== SLIM) return null;
      const contract: Record<string, unknown> = await import("@saudaflow/contract");
      const rest: string[] = [];
      const lines: string[] = [];
      for (const [name, value] of Object.entries(contract)) {
        if (isOperation(value)) lines.push(`export const ${name} = ${JSON.stringify(pickCall(value))};`);
        else rest.push(name);
      }
      lines.push(`export { ${rest.join(", ")} } from ${JSON.stringify(SOURCE)};`);
      return { code: lines.join("\n"), moduleSideEffects: false };
    },
    transform: {
      filter: { id: /\/apps\/web\/src\/.*\.tsx?$/, code: "@saudaflow/contract" },
      async handler(code) {
        const contract: Record<string, unknown> = await import("@saudaflow/contract");
        return code.replace(IMPORT, (_, list: string) => {
          const names = list.split(",").map((name) => name.trim());
          const schemas = names.filter((name) => isSchema(contract[name]));
          const others = names.filter((name) => name !== "" && !schemas.includes(name));
          return (
            importing(others, "@saudaflow/contract") + importing(schemas, `@saudaflow/contract${SCHEMAS}`)
          );
        });
      },
    },
  };
}

const importing = (names: readonly string[], from: string) =>
  names.length > 0 ? `import { ${names.join(", ")} } from "${from}";` : "";

const isSchema = (value: unknown) =>
  typeof value === "object" && value !== null && ("~kind" in value || "type" in value);

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
