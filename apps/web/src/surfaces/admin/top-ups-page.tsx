import type { TopUp } from "@saudaflow/contract";
import { useSearchParams } from "react-router";
import { TopUpRequests } from "#features/wallet/top-up-requests.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ChipLink } from "#shared/ui/chip-link.tsx";

const STATUSES: readonly TopUp["status"][] = ["pending", "approved", "rejected"];

export function Component() {
  const t = usePanelT();
  const [search] = useSearchParams();
  const wanted = search.get("status") ?? "pending";
  const status = STATUSES.find((one) => one === wanted);
  return (
    <div className="max-w-5xl">
      <title>{`${t.admin.top_ups_title} · SaudaFlow`}</title>
      <h1 className="mb-4 text-xl font-bold tracking-tight">{t.admin.top_ups_title}</h1>
      <nav
        aria-label={t.catalog.filters}
        className="no-scrollbar relative -mx-4 mb-4 flex gap-2 overflow-x-auto px-4"
      >
        {STATUSES.map((one) => (
          <ChipLink key={one} to={`?status=${one}`} replace chosen={status === one}>
            {t.wallet.statuses[one]}
          </ChipLink>
        ))}
        <ChipLink to="?status=all" replace chosen={status === undefined}>
          {t.common.all}
        </ChipLink>
      </nav>
      <TopUpRequests key={status ?? "all"} status={status} />
    </div>
  );
}
