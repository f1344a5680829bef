/** Backups on this installation: what other features may call. */
export { backupJobs, type RunBackup, wantDailyBackup } from "./daily.ts";
export { backupName, expiredBackups } from "./files.ts";
export { runInChild } from "./run-child.ts";
export { beginRun, endRun, lastGoodBackup, lastRun, noteRestored } from "./runs.ts";
