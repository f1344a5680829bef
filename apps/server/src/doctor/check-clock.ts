import { sql } from "kysely";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";
import { broken, type Finding, lookHere, ok } from "./finding.ts";

const MAX_SKEW_MS = 2000;
const ALMATY_OFFSET = "GMT+05:00";

/** The time zone as Node knows it: an old one is an hour off since March 2024. */
export function checkTimeZone(): Finding {
  const zone = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Almaty", timeZoneName: "longOffset" });
  const offset = zone
    .formatToParts(new Date("2026-01-01T00:00:00Z"))
    .find(({ type }) => type === "timeZoneName")?.value;
  if (offset === ALMATY_OFFSET) return ok("Asia/Almaty is UTC+5");
  return broken(`Asia/Almaty is ${offset} for this Node, not UTC+5: install a newer Node`);
}

/** This machine's clock against that of the database, or against the newest deed that it has kept. */
export async function checkClock({ dialect, read, owner }: Database, clock: Clock): Promise<Finding> {
  if (dialect === "postgres") {
    const before = clock().getTime();
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(owner);
    const [there, here] = [rows[0]?.now.getTime() ?? 0, (before + clock().getTime()) / 2];
    const skew = Math.round(Math.abs(there - here));
    if (skew <= MAX_SKEW_MS) return ok(`within ${skew} ms of the database's`);
    return lookHere(
      `${(skew / 1000).toFixed(1)} s away from the database's: let both machines keep time by NTP`,
    );
  }
  const newest = await read
    .selectFrom("audit_log")
    .select("created_at")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const now = clock();
  if (newest && Date.parse(newest.created_at) > now.getTime() + MAX_SKEW_MS) {
    return lookHere(
      `it says ${now.toISOString()}, but something happened at ${newest.created_at}: set it right`,
    );
  }
  return ok(`${now.toISOString()}, after all that has happened`);
}
