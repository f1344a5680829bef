import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Config, ConfigError } from "#config";
import { endEverySession } from "#features/accounts/index.ts";
import { noteRestored } from "#features/backups/index.ts";
import { countRows } from "#platform/archive/manifest.ts";
import { audit } from "#platform/audit.ts";
import { systemClock } from "#platform/clock.ts";
import { transact } from "#platform/db/transact.ts";
import { restoreBackup } from "../backup/restore-backup.ts";
import { openServices, shownAddress } from "../open-services.ts";
import { runVerifyAudit } from "./verify-audit.ts";
import { runVerifyLedgers } from "./verify-ledgers.ts";

const USAGE = "Usage: npm run restore -- FILE [--replace] [--unencrypted]";

/** `restore FILE [--replace] [--unencrypted]`: puts a backup in the place that the settings name, on either database. Answers the exit code. */
export async function runRestore(config: Config, args: readonly string[]): Promise<number> {
  const call = readCall(args);
  if (call === undefined) {
    console.error(USAGE);
    return 1;
  }
  const now = systemClock();
  const reading = call.is_unencrypted ? { ...config, backup_key: undefined } : config;
  const { manifest, kept } = await restoreBackup(reading, { ...call, now }).catch((error: Error) => {
    throw new ConfigError(`Nothing was changed. ${error.message}`);
  });
  const { created_at } = manifest;
  console.log(
    `Restored as of ${created_at}: ${countRows(manifest)} rows into ${shownAddress(config.database)}.`,
  );
  if (kept !== undefined) console.log(`What was there before is kept: ${kept}.`);
  const services = await openServices(config);
  const { database } = services;
  try {
    await transact(database, async (tx) => {
      const data = { created_at, file: call.file };
      await audit(tx, { action: "backup.restored", actor_id: null, subject: "database", data, at: now });
      await endEverySession(tx, now);
    });
    console.log(
      "Everybody is signed out. Passwords, roles and blocks are as of that moment: repeat what was changed since.",
    );
    const run = { state: "good", started_at: created_at, finished_at: created_at, file: call.file } as const;
    await noteRestored(database, run);
    const codes = [await runVerifyLedgers(database), await runVerifyAudit(services, [])];
    return Math.max(...codes);
  } finally {
    await database.close();
  }
}

interface RestoreCall {
  readonly file: string;
  readonly replace: boolean;
  readonly is_unencrypted: boolean;
}

function readCall(args: readonly string[]): RestoreCall | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        replace: { type: "boolean", default: false },
        unencrypted: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0
      ? undefined
      : { file: resolve(file), replace: values.replace, is_unencrypted: values.unencrypted };
  } catch {
    return undefined;
  }
}
