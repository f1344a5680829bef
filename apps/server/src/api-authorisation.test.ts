import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { allows, ERRORS, type ErrorCode, type Operation } from "@saudaflow/contract";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { MATRIX, OTHER_ROUTES, SAME_WITHOUT_OBJECT } from "#testing/matrix.ts";
import { type Line, PRINCIPALS } from "#testing/matrix-objects.ts";
import { rowsOf } from "#testing/rows.ts";
import { exposed } from "#testing/secrets.ts";
import { OPERATIONS, type Sent, send } from "#testing/send.ts";
import { type Answer, onBothDatabases, type TestShop } from "#testing/shop.ts";
import { openWorld, type World } from "#testing/world.ts";

/** Every route that the server gets, heard from the server itself: none can be forgotten. */
const routes = new Set<string>();
const STARTS = "fastify.initialization";
const listen = (message: unknown) =>
  (message as { fastify: FastifyInstance }).fastify.addHook("onRoute", ({ method, url }) => {
    for (const one of [method].flat()) routes.add(`${one} ${url}`);
  });
subscribe(STARTS, listen);
afterAll(() => void unsubscribe(STARTS, listen));

const NOBODYS = {
  kind: "no-such-kind",
  id: 999_999_999,
  product_id: 999_999_999,
  public_key: "a".repeat(22),
  code: "20000004",
};

interface Call {
  readonly principal: string;
  readonly status: number;
  readonly sent: Sent;
}

onBothDatabases("authorisation matrix", (shop: TestShop) => {
  let world: World;
  let checks = 0;
  beforeAll(async () => {
    world = await openWorld(shop);
  });
  afterAll(() => {
    const operations = new Set(MATRIX.map(([operation]) => operation)).size;
    console.log(`authorisation matrix (${shop.dialect}): ${operations} operations, ${checks} checks`);
  });

  it("has a line for every operation of the document", async () => {
    const document = (await shop.get("/openapi.json")).body as { paths: Record<string, object> };
    const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const named = (operations: readonly Operation[]) =>
      [...new Set(operations.map(({ method, path }) => `${method} ${path}`))].sort();
    expect(named(MATRIX.map(([operation]) => operation))).toEqual(documented.sort());
    expect(named(OPERATIONS)).toEqual(documented);
  });

  it("knows every route of the server; the rest of its methods are refused", async () => {
    const known = new Set(
      OPERATIONS.flatMap(({ method, path }) => {
        const route = `/api/v1${path.replaceAll(/\{(\w+)\}/g, ":$1")}`;
        return method === "GET" ? [`GET ${route}`, `HEAD ${route}`] : [`${method} ${route}`];
      }),
    );
    expect(routes.size).toBeGreaterThan(known.size);
    const unknown: string[] = [];
    for (const route of routes) {
      if (known.has(route) || OTHER_ROUTES.some((pattern) => pattern.test(route))) continue;
      const [method, url = ""] = route.split(" ");
      const answer = await shop.app.inject({ method: method as "GET", url: url.replaceAll(/:\w+/g, "1") });
      if (answer.statusCode !== 405) unknown.push(route);
      checks++;
    }
    expect(unknown).toEqual([]);
  });

  it.each(MATRIX.map((line) => [line[0].id, line] as const))("%s", async (_id, line: Line) => {
    const [operation, make, statuses] = line;
    const expected = statuses.split(" ").map(Number);
    const calls: Call[] = [];
    for (const [i, principal] of PRINCIPALS.entries()) {
      const as = principal === "anonymous" ? undefined : world[principal];
      const sent = { as, ...(await make(world, as)) };
      calls.push({ principal, status: expected[i] ?? 0, sent });
      if (!sent.params || SAME_WITHOUT_OBJECT.includes(operation)) continue;
      const status = allows(operation.who, as?.user.role) ? 404 : as ? 403 : 401;
      const missing = { ...sent, params: { ...sent.params, ...NOBODYS } };
      calls.push({ principal: `${principal}, no object`, status, sent: missing });
    }
    const { blocked } = world;
    calls.push({
      principal: "blocked",
      status: 401,
      sent: { ...(await make(world, undefined)), as: blocked },
    });

    const isDenied = ({ status }: Call) => status >= 400;
    const before = await rowsOf(shop.database);
    for (const call of calls.filter(isDenied)) await check(operation, call);
    expect(await rowsOf(shop.database)).toEqual(before);
    for (const call of calls) if (!isDenied(call)) await check(operation, call);
  });

  async function check(operation: Operation, { principal, status, sent }: Call): Promise<void> {
    const answer = await send(shop, operation, sent);
    const why = answer.status === status ? "" : JSON.stringify(answer.body);
    expect([principal, answer.status, why]).toEqual([principal, status, ""]);
    if (status >= 400) expect(strangeKeys(answer)).toEqual([]);
    const reader = principal === "blocked" ? undefined : sent.as;
    expect(exposed(answer, reader, world, operation)).toEqual([]);
    checks += 2;
    if (operation.method !== "GET") return;
    const head = await send(shop, operation, sent, "HEAD");
    expect([principal, "HEAD", head.status]).toEqual([principal, "HEAD", status]);
    checks += 1;
  }
});

/** What a refusal carries beside a problem document's members. */
function strangeKeys({ body, headers }: Answer): string[] {
  expect(headers["content-type"]).toContain("application/problem+json");
  const { code } = body as { code: ErrorCode };
  const own = ["type", "title", "status", "detail", "code", "request_id", "errors"];
  const { params } = ERRORS[code] as { params?: { properties: object } };
  const known = new Set([...own, ...Object.keys(params?.properties ?? {})]);
  return Object.keys(body).filter((key) => !known.has(key));
}
