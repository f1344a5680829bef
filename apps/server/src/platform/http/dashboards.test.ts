import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestShop } from "#testing/shop.ts";

const fileOf = (name: string) => fileURLToPath(new URL(`../../../../../deploy/${name}`, import.meta.url));
const textOf = (name: string) => readFileSync(fileOf(name), "utf8");

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

/** What Grafana draws and Prometheus warns by. */
const queries: [where: string, expr: string][] = [
  ...(JSON.parse(textOf("grafana/saudaflow.json")) as Dashboard).panels.flatMap(({ title, targets }) =>
    targets.map(({ expr }): [string, string] => [title, expr]),
  ),
  ...textOf("prometheus/alerts.yml")
    .split("- alert: ")
    .slice(1)
    .map((rule): [string, string] => {
      const [, one, many] = /expr: (?:\|\n([\s\S]+?)\n {8}for:|(.+))/.exec(rule) ?? [];
      return [rule.split("\n", 1)[0] ?? "", one ?? many ?? ""];
    }),
];

/** The metrics of a query: its names that are no functions, labels or words of the language. */
function metricsOf(expr: string): string[] {
  const bare = expr.replace(/\{[^}]*\}|\[[^\]]*\]/g, "").replace(/\b(by|on|without)\s*\([^)]*\)/g, "");
  const names = [...bare.matchAll(/\b([a-z_][a-z_0-9]+)\b(?!\s*\()/g)].map(([, name = ""]) => name);
  return names.filter((name) => !["unless", "and", "or", "sum", "max", "min"].includes(name));
}

describe("dashboard and alerts", () => {
  // Nobody answers there: what there is to tell of a replica is told all the same.
  const shop = new TestShop("postgres", { replicas: ["postgres://nobody@127.0.0.1:1/shop"] });
  let known: Set<string>;
  beforeAll(async () => {
    await shop.open();
    const { body } = await shop.app.inject("/metrics");
    known = new Set([
      "up",
      ...[...body.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = "", type]) =>
        type === "histogram" ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
      ),
    ]);
  });
  afterAll(() => shop.close());

  it("ask for something each", () => {
    expect(queries.length).toBeGreaterThan(30);
    for (const [where, expr] of queries) expect(metricsOf(expr), where).not.toEqual([]);
  });

  it.each(queries)("ask for what there is: %s", (_where, expr) => {
    expect(metricsOf(expr).filter((name) => !known.has(name))).toEqual([]);
  });

  it("each alert says in the operations' page what to do", () => {
    const page = readFileSync(
      fileURLToPath(new URL("../../../../../docs/operations.md", import.meta.url)),
      "utf8",
    );
    const alerts = [...textOf("prometheus/alerts.yml").matchAll(/- alert: (\w+)/g)].map(([, name]) => name);
    for (const name of alerts) expect(page).toContain(`**${name}.**`);
  });

  const hasPromtool = spawnSync("promtool", ["--version"]).status === 0;
  it.runIf(hasPromtool)("are rules that Prometheus takes, and they warn when they should", () => {
    for (const args of [
      ["check", "config", "prometheus.yml"],
      ["test", "rules", "alerts.test.yml"],
    ]) {
      execFileSync("promtool", args, { cwd: fileOf("prometheus"), stdio: "pipe" });
    }
  });
});
