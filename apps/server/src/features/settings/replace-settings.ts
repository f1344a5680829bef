import type { Settings, SettingsBody, VatRate } from "@saudaflow/contract";
import {
  type BodyOf,
  businessDate,
  normalisePhone,
  type replaceSettings as operation,
} from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import { afterCommit } from "#platform/db/transact.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal, refuse, refuseField } from "#platform/refusal.ts";
import { DEFAULT_SETTINGS, getSettings, settingsFrom, settingsOf } from "./read-settings.ts";
import { checkVatRates, type LastTaxedDay, listVatRates, replaceVatRates } from "./vat-rates.ts";

interface ReplaceCall {
  readonly actor: Actor;
  readonly body: BodyOf<typeof operation>;
  readonly now: Date;
  readonly address: string;
}

type Changes = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/** Puts new settings in the place of those that the administrator read; the same once more changes nothing. */
export async function replaceSettings(
  tx: Tx,
  { actor, body, now, address }: ReplaceCall,
  lastTaxedDay: LastTaxedDay,
): Promise<SettingsBody | Refusal<"validation_failed" | "settings_changed" | "vat_rate_used">> {
  const { version, vat_rates, ...said } = body;
  const wanted = normalise(said);
  if (isRefusal(wanted)) return wanted;
  const rates = checkVatRates(vat_rates, businessDate(now));
  if (isRefusal(rates)) return rates;
  // Holds the row, by the statement that says whether it is still the one that was read.
  const held = await tx
    .updateTable("settings")
    .set((row) => ({ version: row.ref("version") }))
    .where("version", "=", version)
    .returning("data")
    .executeTakeFirst();
  if (held === undefined) return refuse("settings_changed");
  const before = settingsFrom(held.data);
  const ratesBefore = await listVatRates(tx);
  const changes = difference({ ...before, vat_rates: ratesBefore }, { ...wanted, vat_rates: rates });
  if (Object.keys(changes).length === 0) return getSettings(tx);
  if ("vat_rates" in changes) {
    const used = await replaceVatRates(tx, ratesBefore, rates, lastTaxedDay);
    if (used) return used;
  }
  const data = JSON.stringify(differing(wanted));
  await tx
    .updateTable("settings")
    .set({ version: version + 1, data })
    .execute();
  afterCommit(tx, (database) => settingsOf(database).forget());
  await audit(tx, {
    action: "settings.changed",
    actor_id: actor.id,
    subject: "settings",
    data: changes,
    address,
    at: now,
  });
  return getSettings(tx);
}

function normalise(said: Settings): Settings | Refusal<"validation_failed"> {
  const typed = said.support_phone?.trim() || null;
  const support_phone = typed === null ? null : normalisePhone(typed);
  if (support_phone === undefined) return refuseField("support_phone", "phone_invalid");
  return { ...said, name: said.name.trim(), support_phone };
}

type Shown = Settings & { readonly vat_rates: readonly VatRate[] };

function difference(from: Shown, to: Shown): Changes {
  const names = (Object.keys(to) as (keyof Shown)[]).filter(
    (name) => JSON.stringify(from[name]) !== JSON.stringify(to[name]),
  );
  return Object.fromEntries(names.map((name) => [name, { from: from[name], to: to[name] }]));
}

/** What is not as by default: a default that changes with a new version of the program then holds for all others. */
function differing(settings: Settings): Partial<Settings> {
  const names = (Object.keys(settings) as (keyof Settings)[]).filter(
    (name) => settings[name] !== DEFAULT_SETTINGS[name],
  );
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}
