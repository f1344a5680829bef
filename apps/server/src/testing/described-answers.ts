import type { Operation } from "@saudaflow/contract";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Answer, TestShop } from "./shop.ts";

interface Response {
  readonly content?: Readonly<Record<string, unknown>>;
}
interface Document {
  readonly paths: Readonly<
    Record<string, Record<string, { readonly responses: Record<string, Response & { $ref?: string }> }>>
  >;
  readonly components: { readonly responses: Readonly<Record<string, Response>> };
}

/** Says what in an answer is not as the API's document describes it; asked from the server itself. */
export async function describedAnswers(
  shop: TestShop,
): Promise<(operation: Operation, answer: Answer) => string[]> {
  const document = (await shop.get("/openapi.json")).body as Document;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, "api");
  const compiled = new Map<string, ValidateFunction>();
  return ({ path, method }, { status, headers, body }) => {
    const described = document.paths[path]?.[method.toLowerCase()]?.responses[status];
    if (!described) return [`${status} is not described`];
    const shared = described.$ref?.split("/").at(-1);
    const { content } = shared === undefined ? described : (document.components.responses[shared] ?? {});
    const type = String(headers["content-type"] ?? "").split(";")[0] ?? "";
    if (content === undefined) return body === "" ? [] : [`${status} has a body`];
    if (!(type in content)) return [`${status} is ${type}`];
    if (!type.includes("json")) return [];
    const place =
      shared === undefined
        ? ["paths", path, method.toLowerCase(), "responses", String(status)]
        : ["components", "responses", shared];
    const pointer = [...place, "content", type, "schema"].map(escaped).join("/");
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `api#/${pointer}` });
    compiled.set(pointer, validate);
    return validate(body) ? [] : [ajv.errorsText(validate.errors)];
  };
}

/** A name as a part of a JSON pointer in an address. */
function escaped(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}
