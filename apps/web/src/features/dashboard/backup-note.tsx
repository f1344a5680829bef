import { DatabaseBackup } from "lucide-react";
import { cx } from "#shared/cx.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useFormat } from "#shared/use-format.ts";

/** A backup is made every night: after two one has failed, and somebody must look. */
const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000;

/** Since when all could be restored; it stands out when that is too long ago. */
export function BackupNote({ at }: { readonly at: string | null }) {
  const t = usePanelT().overview;
  const f = useFormat();
  const isOld = at === null || Date.now() - Date.parse(at) > TWO_DAYS_MS;
  const when = at === null ? "" : f.date(at, "moment");
  return (
    <p
      className={cx(
        "flex items-center gap-3 text-sm",
        isOld ? "rounded-card bg-few-soft px-4 py-3 font-medium text-few" : "px-1 text-ink-soft",
      )}
    >
      <DatabaseBackup aria-hidden className="size-5 shrink-0" />
      {at === null ? t.no_backup : isOld ? t.old_backup(when) : t.last_backup(when)}
    </p>
  );
}
