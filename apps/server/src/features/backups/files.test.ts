import { laterDate } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { backupDay, backupName, expiredBackups } from "./files.ts";

const FIRST = "2026-01-01";

/** What is left after this many nights. */
function afterNights(count: number): string[] {
  let files = [
    "notes.txt",
    "saudaflow-2026-01-05T10-00-00.tar.zst",
    "saudaflow-daily-2026-01-02.tar.zst.part",
  ];
  for (let night = 0; night < count; night++) {
    files.push(backupName(laterDate(FIRST, night), new Date(0), night > 100));
    const expired = expiredBackups(files);
    files = files.filter((file) => !expired.includes(file));
  }
  return files;
}

it("keeps 7 days, 4 weeks and 3 months, and what is not a daily backup", () => {
  // 330 nights end on Thursday, 26 November.
  const kept = afterNights(330);
  expect(kept.filter((file) => !file.includes("daily"))).toHaveLength(2);
  expect(kept.filter((file) => /daily.*(zst|age)$/.test(file)).map((file) => file.slice(16, 26))).toEqual([
    "2026-09-30",
    "2026-10-31",
    "2026-11-08",
    "2026-11-15",
    ...["20", "21", "22", "23", "24", "25", "26"].map((day) => `2026-11-${day}`),
  ]);
});

it("never removes the last ones, however old they are", () => {
  const old = ["2024-01-01", "2024-05-01"].map((day) => backupName(day, new Date(0), false));
  expect(expiredBackups(old)).toEqual([]);
  expect(afterNights(1)).toContain("saudaflow-daily-2026-01-01.tar.zst");
});

it("names files by Almaty's clock; the day of backups begins at three", () => {
  expect(backupName(null, new Date("2026-11-26T21:05:06.789Z"), true)).toBe(
    "saudaflow-2026-11-27T02-05-06.tar.zst.age",
  );
  expect(backupDay(new Date("2026-11-26T21:59:59.999Z"))).toBe("2026-11-26");
  expect(backupDay(new Date("2026-11-26T22:00:00.000Z"))).toBe("2026-11-27");
});
