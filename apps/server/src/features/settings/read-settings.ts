import type { Settings, SettingsBody } from "@saudaflow/contract";
import type { Database, Reader } from "#platform/db/database.ts";
import { listVatRates } from "./vat-rates.ts";

/** What holds until an administrator says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  name: "SaudaFlow",
  support_phone: null,
  support_email: null,
  // Alcohol, tobacco and energy drinks, by the law of the Republic of Kazakhstan.
  min_age: 21,
  registration_open: true,
  login_failures: 5,
  login_failure_minutes: 15,
  logins_per_minute: 30,
  registrations_per_hour: 10,
  requests_per_minute: 300,
  max_unpaid_orders: 5,
  pending_order_hours: 48,
};

/** A change is felt that late in other processes; in the one that wrote it, at once. */
const MAX_AGE_MS = 2000;

/** The settings as a process remembers them for moments. */
class SettingsCache {
  #known: Settings | undefined;
  #until = 0;
  #generation = 0;

  /** Asks the database with the handle that is given: inside a transaction its own, which takes no second connection. */
  async read(db: Reader): Promise<Settings> {
    const now = performance.now();
    if (this.#known !== undefined && now < this.#until) return this.#known;
    // While this one asks, others go on with what is known.
    this.#until = now + MAX_AGE_MS;
    const generation = this.#generation;
    try {
      const { settings } = await readSettings(db);
      if (generation === this.#generation) this.#known = settings;
      return settings;
    } catch (error) {
      this.#until = 0;
      throw error;
    }
  }

  forget(): void {
    this.#known = undefined;
    this.#generation++;
  }
}

const caches = new WeakMap<Database, SettingsCache>();

/** The settings of the process that uses this database. */
export function settingsOf(database: Database): SettingsCache {
  let cache = caches.get(database);
  if (cache === undefined) {
    cache = new SettingsCache();
    caches.set(database, cache);
  }
  return cache;
}

/** How many requests a minute one may send; while the database can't be asked, the default. */
export async function requestsPerMinute(database: Database): Promise<number> {
  const settings = await settingsOf(database)
    .read(database.read)
    .catch(() => DEFAULT_SETTINGS);
  return settings.requests_per_minute;
}

export async function readSettings(db: Reader): Promise<{ version: number; settings: Settings }> {
  const { version, data } = await db
    .selectFrom("settings")
    .select(["version", "data"])
    .executeTakeFirstOrThrow();
  return { version, settings: settingsFrom(data) };
}

/** What is kept, over the defaults. */
export function settingsFrom(data: string): Settings {
  return { ...DEFAULT_SETTINGS, ...(JSON.parse(data) as Partial<Settings>) };
}

/** The settings as an administrator reads them. The version first: rates that change meanwhile make it an old one. */
export async function getSettings(db: Reader): Promise<SettingsBody> {
  const { version, settings } = await readSettings(db);
  return { version, ...settings, vat_rates: await listVatRates(db) };
}
