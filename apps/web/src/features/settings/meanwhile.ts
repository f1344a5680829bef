import type { SettingsBody } from "@saudaflow/contract";

type Name = Exclude<keyof SettingsBody, "version">;

/** What somebody else has changed between two readings. */
export function changedMeanwhile(before: SettingsBody, now: SettingsBody): readonly Name[] {
  return (Object.keys(now) as (keyof SettingsBody)[]).filter(
    (name): name is Name => name !== "version" && JSON.stringify(before[name]) !== JSON.stringify(now[name]),
  );
}
