import type { Config } from "#config";
import { systemClock } from "#platform/clock.ts";
import { checkBackupKey, checkLastBackup } from "../doctor/check-backup.ts";
import { checkClock, checkTimeZone } from "../doctor/check-clock.ts";
import { checkReplicas, openAsItIs } from "../doctor/check-database.ts";
import { checkDisk, checkPrivacy } from "../doctor/check-disk.ts";
import { checkAddress, checkMail, checkStorage } from "../doctor/check-services.ts";
import { broken, type Finding } from "../doctor/finding.ts";
import { shownSettings } from "../doctor/settings.ts";

/** `doctor`: the settings, then one line a check: ok, look here or broken, and what to do. The exit code: 1 where something is broken. */
export async function runDoctor(config: Config): Promise<number> {
  for (const [name, value] of shownSettings(config)) console.log(`${name.padEnd(21)} ${value}`);
  console.log();
  let faults = 0;
  const check = async (what: string, look: () => Finding | Promise<Finding>) => {
    const { verdict, says } = await (async () => look())().catch((error: Error) => broken(error.message));
    if (verdict === "broken") faults++;
    console.log(`${verdict.padEnd(10)} ${what.padEnd(11)} ${says}`);
  };
  const { database, finding } = await openAsItIs(config);
  try {
    await check("database", () => finding);
    if (database?.replicas) await check("replicas", () => checkReplicas(database));
    await check("disk", () => checkDisk(config));
    await check("privacy", () => checkPrivacy(config));
    await check("time zone", checkTimeZone);
    if (database && finding.verdict === "ok") {
      await check("clock", () => checkClock(database, systemClock));
      await check("backup", () => checkLastBackup(config, database, systemClock));
    }
    await check("backup key", () => checkBackupKey(config));
    await check("pictures", () => checkStorage(config));
    await check("mail", () => checkMail(config));
    await check("address", () => checkAddress(config));
  } finally {
    await database?.close();
  }
  return faults > 0 ? 1 : 0;
}
