import { CloudOff } from "lucide-react";
import { useT } from "#shared/i18n/context.ts";
import { useAppSelector } from "#shared/store.ts";
import { useFormat } from "#shared/use-format.ts";

/** Says that there is no network, and from when the shown catalogue is. */
export function OfflineNote() {
  const t = useT();
  const f = useFormat();
  const { is_online, seen_at } = useAppSelector((state) => state.network);
  const isShown = !is_online || seen_at !== null;
  return (
    <div role="status" className="contents">
      {isShown && (
        <p className="flex items-center justify-center gap-2 bg-few-soft px-4 py-2 text-center text-sm font-medium text-few">
          <CloudOff aria-hidden className="size-4 shrink-0" />
          {seen_at === null ? t.shell.offline : t.shell.offline_since(f.date(seen_at, "moment"))}
        </p>
      )}
    </div>
  );
}
