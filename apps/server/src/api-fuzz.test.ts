import { allows, type Operation, ROLES, type Role, type SignedIn } from "@saudaflow/contract";
import fc from "fast-check";
import type { TSchema } from "typebox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arbitraryOf, type Shape, typesOf } from "#testing/arbitrary.ts";
import { describedAnswers } from "#testing/described-answers.ts";
import { type Broken, broken } from "#testing/mutations.ts";
import { RAW_BODIES } from "#testing/raw-bodies.ts";
import { OPERATIONS, type Sent, send } from "#testing/send.ts";
import { type Answer, onBothDatabases } from "#testing/shop.ts";
import { newAddress, newCartItem, newOrder, newSession, newTopUp, openWorld } from "#testing/world.ts";

const CASES = Number(process.env.SAUDAFLOW_FUZZ_CASES ?? 15);
/** A failure prints its seed and path: with both set, it comes again at once. */
const { SAUDAFLOW_FUZZ_SEED: SEED, SAUDAFLOW_FUZZ_PATH: PATH } = process.env;
const repeated = { ...(SEED && { seed: Number(SEED) }), ...(PATH && { path: PATH, endOnFailure: true }) };
/** A password costs a fifth of a second. */
const casesOf = ({ body }: Operation) =>
  "properties" in (body ?? {}) && JSON.stringify(body).includes("password") ? Math.ceil(CASES / 8) : CASES;
const bytes = fc.uint8Array({ maxLength: 2000 }).map((values) => Buffer.from(values));

/** Parts of an address that name nothing, whatever there is. */
const NO_IDS = [
  "0",
  "-1",
  "01",
  "1.5",
  "1e0",
  "+1",
  " 1",
  "1,2",
  "abc",
  "9007199254740992",
  "1\0",
  "__proto__",
];
const NO_WORDS = ["%", "'", "\0", "a".repeat(150), "__proto__", "constructor"];
/** For every part of an address something that could be there. */
const PARAMS = {
  kind: "sales-by-day",
  id: 1,
  product_id: 1,
  image_id: 1,
  session_id: 1,
  code: "1",
  public_key: "a",
};

/** A file where one is wanted. */
const fileFor = ({ upload }: Operation) => upload && { file: { name: "a.jpg", bytes: Buffer.from("a") } };

/** What takes away or blocks comes last: the others find their objects. */
const takesAway = ({ method, id }: Operation) => method === "DELETE" || /status|role|settings/.test(id);
const ORDERED = [...OPERATIONS].sort((a, b) => Number(takesAway(a)) - Number(takesAway(b)));
const TIMEOUT = 60_000 + CASES * 1000;

/** Rules that no schema can say, by field and code; each has its own tests. */
const OWN_RULES = new Set([
  // A name with letters that nobody sees.
  "full_name wrong_format",
  "barcodes.* barcode_repeated",
  // Only an admin opens a shop for another, and must say for whom.
  "owner_id not_allowed",
  "owner_id required",
  // The day must be one of the calendar.
  "from wrong_format",
  "to wrong_format",
  "from period_reversed",
  // One rate a day, one of them in force.
  "vat_rates.*.valid_from wrong_format",
  "vat_rates.*.valid_from not_allowed",
  "vat_rates not_allowed",
  // As many columns as the file has, each meaning another field.
  "columns too_few",
  "columns too_many",
  "columns.* not_allowed",
  // Pieces are whole.
  "stock_quantity too_many_decimals",
  "low_stock_threshold too_many_decimals",
  // Exactly one change, of goods that are named or of those of a filter.
  "change too_few",
  "change too_many",
  "filter required",
  "filter not_allowed",
  // The pictures that the product has.
  "image_ids not_allowed",
  // Either an address or the number of a kept one.
  "address_id not_allowed",
  // What is written off goes down, what is received goes up.
  "quantity_change too_large",
  "quantity_change too_small",
  "lines.*.quantity_change too_large",
  "lines.*.quantity_change too_small",
  // A product stands in a list once.
  "lines.*.product_id not_allowed",
]);

onBothDatabases("generated requests", (shop) => {
  let check: Awaited<ReturnType<typeof describedAnswers>>;
  const people: Partial<Record<Role, SignedIn>> = {};
  const count = { valid: 0, done: 0, broken: 0, raw: 0 };
  beforeAll(async () => {
    check = await describedAnswers(shop);
    const world = await openWorld(shop);
    const { client, seller, admin } = world;
    Object.assign(people, { client, seller, admin });
    // Enough that a small number names something.
    for (const unit of ["kg", "l", "kg", "l", "piece"]) await shop.product(seller, { unit });
    for (let i = 0; i < 8; i++)
      for (const make of [newOrder, newTopUp, newCartItem, newAddress]) await make(world);
    await newSession(world, client);
  });
  afterAll(() => {
    const { valid, done, broken, raw } = count;
    const counts = `${valid} valid (${done} succeeded), ${broken} with one broken rule, ${raw} no JSON of ours`;
    console.log(`generated requests (${shop.dialect}): ${OPERATIONS.length} operations, ${counts}`);
  });

  /** Calls an operation and looks whether the answer is as described. Whom an earlier call blocked is replaced. */
  async function call(operation: Operation, sent: Sent, role?: Role): Promise<Answer> {
    const ask = () => send(shop, operation, { ...sent, ...(role && { as: people[role] }) });
    let answer = await ask();
    if (role && [401, 403].includes(answer.status)) {
      people[role] = await shop.client(undefined, role);
      answer = await ask();
    }
    const { status, body } = answer;
    expect(status, JSON.stringify(body)).toBeLessThan(500);
    expect(check(operation, answer)).toEqual([]);
    return answer;
  }
  const rolesOf = ({ who }: Operation) => ROLES.filter((role) => allows(who, role));

  describe("that the contract allows are answered as described", () => {
    it.each(ORDERED.map((operation) => [operation.id, operation] as const))(
      "%s",
      async (_id, operation) => {
        const { params, query, body, upload } = operation;
        const sent = fc.record({
          ...(params && { params: arbitraryOf(params) }),
          ...(query && { query: arbitraryOf(query) }),
          ...(body && { body: arbitraryOf(body) }),
          ...(upload && { file: fc.record({ name: fc.constant("a.jpg"), bytes }) }),
        });
        const property = fc.asyncProperty(
          sent,
          fc.constantFrom(...rolesOf(operation)),
          async (values, role) => {
            const { status, body } = await call(operation, values as Sent, role);
            count.valid++;
            if (status < 300) count.done++;
            if (body.code === "validation_failed") expect(body.errors.filter(isOfSchema)).toEqual([]);
          },
        );
        await fc.assert(property, { numRuns: casesOf(operation), ...repeated });
      },
      TIMEOUT,
    );
  });

  describe("that break one rule are refused by its field's name", () => {
    const parts = OPERATIONS.flatMap((operation) =>
      (["query", "body"] as const).flatMap((part) => {
        const schema = operation[part];
        return schema ? [[`${operation.id}: ${part}`, operation, part, schema] as const] : [];
      }),
    );
    it.each(parts)(
      "%s",
      async (_name, operation, part, schema) => {
        const [role] = rolesOf(operation);
        const sampled = { numRuns: 1, ...(SEED && { seed: Number(SEED) }) };
        const [value] = fc.sample(arbitraryOf(schema, { whole: true }), sampled);
        const cases = broken(schema, value).filter((one) => part === "body" || isWrongInQuery(schema, one));
        expect(cases.length).toBeGreaterThan(0);
        for (const { what, path, value, unnamed } of cases) {
          const { status, body } = await call(
            operation,
            { params: PARAMS, [part]: value, ...fileFor(operation) },
            role,
          );
          const paths = (body.errors as { path: string }[] | undefined)?.map((error) => error.path);
          const told = `${path}: ${what} ${JSON.stringify(value).slice(0, 500)}`;
          expect([told, status, paths]).toEqual([told, 400, unnamed ? undefined : [path]]);
          count.broken++;
        }
      },
      TIMEOUT,
    );
  });

  describe("for what can't be there are told that it is not", () => {
    const parts = OPERATIONS.flatMap((operation) =>
      Object.entries((operation.params as Shape | undefined)?.properties ?? {}).map(
        ([name, schema]) => [`${operation.id}: ${name}`, operation, name, schema as Shape] as const,
      ),
    );
    it.each(parts)(
      "%s",
      async (_name, operation, name, schema) => {
        const role = rolesOf(operation).at(-1);
        const wrong = typesOf(schema).includes("integer") ? NO_IDS : NO_WORDS;
        const [body] = operation.body ? fc.sample(arbitraryOf(operation.body, { whole: true }), 1) : [];
        for (const value of wrong) {
          const params = { ...PARAMS, [name]: value };
          const sent = { params, ...(body !== undefined && { body }), ...fileFor(operation) };
          const { status } = await call(operation, sent, role);
          expect([value, status === 400 || status === 404]).toEqual([value, true]);
          count.broken++;
        }
      },
      TIMEOUT,
    );
  });

  describe("whose body is no JSON of ours are refused", () => {
    it.each(OPERATIONS.filter(({ body }) => body).map((operation) => [operation.id, operation] as const))(
      "%s",
      async (_id, operation) => {
        const [role] = rolesOf(operation);
        const [value] = fc.sample(arbitraryOf(operation.body as TSchema, { whole: true }), 1);
        for (const { what, payload, type = "application/json", encoding, statuses } of RAW_BODIES) {
          const headers = { "content-type": type, ...(encoding && { "content-encoding": encoding }) };
          const sent = { params: PARAMS, payload: payload(JSON.stringify(value)), headers };
          const { status } = await call(operation, sent, role);
          expect([what, statuses.includes(status) ? "refused" : status]).toEqual([what, "refused"]);
          count.raw++;
        }
      },
      TIMEOUT,
    );
  });
});

function isOfSchema({ path, code }: { path: string; code: string }): boolean {
  return !OWN_RULES.has(`${path.replaceAll(/\.\d+/g, ".*")} ${code}`);
}

/** In an address everything is text: only what stays wrong as text is a broken rule there. */
function isWrongInQuery(schema: TSchema, { what, path, value, unnamed }: Broken): boolean {
  // An address can't hold half a letter.
  if (unnamed) return String((value as Record<string, unknown>)[path]).isWellFormed();
  if (what !== "another type") return true;
  const part = (schema as Shape).properties?.[path] as Shape | undefined;
  const isText = part !== undefined && typesOf(part).includes("string");
  return !isText && (value as Record<string, unknown>)[path] === "zz";
}
