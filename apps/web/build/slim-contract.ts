import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const SOURCE = fileURLToPath(import.meta.resolve("@saudaflow/contract"));
const SLIM = "\0contract";
/** The schemas as what they are in the end: JSON, which only files with forms ask for. */
const SCHEMAS = "@saudaflow/contract?schemas";
/** An operation or another value by its name: each a file, so that a page holds only those that it uses. */
const VALUE = "@saudaflow/contract?value=";
/** What the contract's files, read for their values and arithmetic, have instead of the schema library. */
const NO_TYPEBOX = "\0no-typebox";
/** Makes a schema or an operation and does nothing else: what no page uses is left out. */
const MAKING = /\b(?:Type\.\w+|operation|closed|nullable|nullableEnum|text|freeText|Page|CursorPage)\(/g;
const IMPORT = /import \{([^}]*)\} from "@saudaflow\/contract";/g;

/**
 * A call needs an operation's method and path, not the schemas of its answer, and only a form needs a schema at all, not
 * the library that made it: without them a shopper's pages are 25 kB (gzip) lighter. Types stay whole. So in the browser
 * `placeOrder.body` is absent: forms use `PlaceOrderBody`, imported by its name.
 */
export function slimContract(): Plugin {
  return {
    name: "slim-contract",
    enforce: "pre",
    resolveId(id, importer = "") {
      if (id === "@saudaflow/contract") return SLIM;
      if (id === SCHEMAS || id.startsWith(VALUE)) return `\0${id}`;
      return id === "typebox" && importer.startsWith(dirname(SOURCE)) ? NO_TYPEBOX : null;
    },
    async load(id) {
      if (id === NO_TYPEBOX) {
        return "export const Type = new Proxy({}, { get: () => () => ({ type: '', properties: {} }) });";
      }
      const value = id.startsWith(`\0${VALUE}`) ? id.slice(VALUE.length + 1) : undefined;
      if (id !== SLIM && id !== `\0${SCHEMAS}` && value === undefined) return null;
      const contract: Record<string, unknown> = await import("@saudaflow/contract");
      if (value !== undefined) {
        const told = contract[value];
        return {
          code: constants([[value, isOperation(told) ? pickCall(told) : told]]),
          moduleSideEffects: false,
        };
      }
      const entries = Object.entries(contract);
      if (id !== SLIM) {
        return { code: constants(entries.filter(([, one]) => isSchema(one))), moduleSideEffects: false };
      }
      const calculating = entries.filter(([, one]) => typeof one === "function").map(([name]) => name);
      return {
        code: `export { ${calculating.join(", ")} } from ${JSON.stringify(SOURCE)};`,
        moduleSideEffects: false,
      };
    },
    transform: {
      filter: { id: [/\/apps\/web\/src\/.*\.tsx?$/, /\/packages\/contract\/src\//] },
      async handler(code, id) {
        if (id.startsWith(dirname(SOURCE))) return code.replace(MAKING, "/* @__PURE__ */ $&");
        const contract: Record<string, unknown> = await import("@saudaflow/contract");
        return code.replace(IMPORT, (_, list: string) => {
          const names = list.split(",").map((name) => name.trim());
          const schemas = names.filter((name) => isSchema(contract[name]));
          const others = names.filter((name) => name !== "" && !schemas.includes(name));
          const values = others.filter((name) => name in contract && typeof contract[name] !== "function");
          const rest = others.filter((name) => !values.includes(name));
          return (
            importing(rest, "@saudaflow/contract") +
            importing(schemas, SCHEMAS) +
            values.map((name) => importing([name], VALUE + name)).join("")
          );
        });
      },
    },
  };
}

const constants = (values: readonly (readonly [string, unknown])[]) =>
  values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`).join("");

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
