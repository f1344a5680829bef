import { ERRORS, type ErrorCode, type Operation, TAGS } from "@saudaflow/contract";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { OPERATIONS } from "#testing/send.ts";
import { openApi } from "./openapi.ts";

interface Media {
  readonly schema: object;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly $ref: string }>>;
}
interface Answer {
  readonly content?: Readonly<Record<string, Media>>;
}
interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly requestBody?: Answer;
  readonly responses: Readonly<Record<string, Answer & { readonly $ref?: string }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: {
    readonly responses: Readonly<Record<string, Answer>>;
    readonly examples: Readonly<Record<ErrorCode, { readonly value: { status: number; detail: string } }>>;
  };
}

const document = openApi(OPERATIONS) as unknown as Document;
const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(document, "api");
const described = ({ path, method }: Operation) => document.paths[path]?.[method.toLowerCase()] as Described;

/** What is wrong with the example of a body. */
function faults({ schema, example }: Media): string {
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as object;
  const validate = ajv.compile(absolute);
  return validate(example) ? "" : ajv.errorsText(validate.errors);
}

/** The fields of an example that say nothing. */
function wordless(value: unknown, field = ""): string[] {
  if (value === "мәтін") return [field];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, part]) => wordless(part, Array.isArray(value) ? field : name));
}

describe("the API's document", () => {
  it.each(OPERATIONS.map((operation) => [operation.id, operation] as const))(
    "says all about %s",
    (_id, operation) => {
      const { summary, tags, security, requestBody, responses } = described(operation);
      expect(summary.length).toBeGreaterThan(3);
      expect(Object.keys(TAGS)).toContain(tags[0]);
      // Public: nobody has to say who he is, whoever does is known.
      expect(security).toEqual(operation.who === "public" ? [{}, { bearer: [] }] : [{ bearer: [] }]);
      const request = requestBody?.content?.["application/json"];
      if (operation.body) expect(request && faults(request)).toBe("");
      const answer = responses[operation.answer.status]?.content?.["application/json"];
      if (operation.answer.body) expect(answer && faults(answer)).toBe("");
      // Words for fields of its own belong into openapi-examples.ts.
      expect(wordless(answer?.example)).toEqual([]);
      for (const code of operation.errors) {
        const shared = responses[ERRORS[code].status]?.$ref?.split("/").at(-1) ?? "";
        const refusal = document.components.responses[shared]?.content?.["application/problem+json"];
        expect(refusal?.examples?.[code]).toEqual({ $ref: `#/components/examples/${code}` });
      }
    },
  );

  it("shows each refusal as it is answered in Kazakh", () => {
    for (const [code, { value }] of Object.entries(document.components.examples)) {
      expect(value).toMatchObject({ code, status: ERRORS[code as ErrorCode].status });
      expect(value.detail).toMatch(/[а-яәіңғүұқөһ]/i);
    }
  });

  it("names the shapes of the contract once", () => {
    const { Order } = (document.components as { schemas?: Record<string, object> }).schemas ?? {};
    expect(JSON.stringify(Order)).toContain('"$ref":"#/components/schemas/OrderItem"');
    expect(JSON.stringify(document.paths).match(/"receipt_url":\{/g)).toBeNull();
  });
});
