import { readFileSync } from "node:fs";
import { CLOSE_CODES, EVENTS } from "@saudaflow/contract";
import { expect, it } from "vitest";

const page = readFileSync(new URL("../../../../../docs/realtime.md", import.meta.url), "utf8");
const lines = page.split("\n");

it.each(Object.entries(EVENTS))("docs/realtime.md tells of %s and its data", (type, { properties }) => {
  const row = lines.find((line) => line.startsWith("|") && line.includes(`\`${type}\``));
  for (const field of Object.keys(properties)) expect(row).toContain(`\`${field}\``);
});

it.each(Object.values(CLOSE_CODES))("docs/realtime.md says what to do after %i", (code) => {
  const row = lines.find((line) => new RegExp(`^\\|[\\d, ]*\\b${code}\\b`).test(line));
  expect(row).toBeDefined();
});
