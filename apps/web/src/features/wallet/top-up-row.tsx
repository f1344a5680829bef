import type { TopUp } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { useFormat } from "#shared/use-format.ts";
import { TopUpBadge } from "./top-up-badge.tsx";
import type { Decision } from "./use-decide-top-up.ts";

interface Props {
  readonly item: TopUp;
  readonly onDecide: (decision: Decision) => void;
}

/** A request as an administrator reads it: who, how much, with which words, and the two answers. */
export function TopUpRow({ item, onDecide }: Props) {
  const t = usePanelT();
  const f = useFormat();
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 px-4 py-4 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_8rem_17rem]">
      <div className="min-w-0">
        <p className="truncate text-base font-medium">{item.user.full_name}</p>
        <p className="truncate text-ink-soft">{item.user.email}</p>
      </div>
      <p className="figures text-end text-lg font-bold tracking-tight lg:order-1">{f.money(item.amount)}</p>
      <p className="min-w-0 text-ink-soft max-lg:col-span-full">
        {item.note && <span className="block text-ink">{item.note}</span>}
        {f.date(item.created_at, "moment")}
      </p>
      <div className="flex justify-end gap-2 max-lg:col-span-full max-lg:justify-start lg:order-2">
        {item.status === "pending" ? (
          <>
            <Button look="danger" className="px-4 text-sm max-lg:flex-1" onClick={() => onDecide("rejected")}>
              {t.admin.reject}
            </Button>
            <Button className="px-4 text-sm max-lg:flex-1" onClick={() => onDecide("approved")}>
              {t.admin.approve}
            </Button>
          </>
        ) : (
          <TopUpBadge status={item.status} />
        )}
      </div>
    </li>
  );
}
