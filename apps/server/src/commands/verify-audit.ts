import { anchor, verifyAudit } from "#features/audit/index.ts";
import type { Services } from "#services";

/** `verify:audit [--anchor]`: prints what was done to the audit log since it was sealed; the exit code: 0 when nothing was. */
export async function runVerifyAudit(
  { config, database, clock }: Services,
  args: readonly string[],
): Promise<number> {
  if (args.some((arg) => arg !== "--anchor")) {
    console.error("Usage: npm run verify:audit [-- --anchor]");
    return 1;
  }
  const { data_dir } = config;
  const { links, anchors, faults } = await verifyAudit(database, data_dir, clock, (fault) =>
    console.log(fault),
  );
  if (faults > 0) {
    console.log(`Faults: ${faults}.`);
    return 1;
  }
  if (args.includes("--anchor")) await anchor(database, data_dir, clock);
  console.log(`The audit log is as it was sealed: links ${links}, anchors ${anchors}.`);
  return 0;
}
