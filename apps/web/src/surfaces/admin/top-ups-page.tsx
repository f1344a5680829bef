import { type TopUp, TopUpFilter } from "@saudaflow/contract";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { TopUpRequests } from "#features/wallet/top-up-requests.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ListPage } from "#shared/panel/list-page.tsx";
import { useListParams } from "#shared/table/use-list-params.ts";
import { ChipLink } from "#shared/ui/chip-link.tsx";

const STATUSES: readonly TopUp["status"][] = ["pending", "approved", "rejected"];
const PAGE = 50;

/** What waits comes first: whoever opens the page has come to decide. */
export function Component() {
  const t = usePanelT();
  const [search] = useSearchParams();
  const { values } = useListParams(TopUpFilter);
  const all = search.get("status") === "all";
  const filter = useMemo(
    () => ({ ...values, ...(!all && { status: values.status ?? "pending" }), limit: PAGE }),
    [values, all],
  );
  const to = (status: string) => `?${new URLSearchParams([...withoutStatus(search), ["status", status]])}`;
  return (
    <ListPage
      title={t.admin.top_ups_title}
      filters={
        <nav
          aria-label={t.panel.filters}
          className="no-scrollbar relative -mx-4 flex gap-2 overflow-x-auto px-4 md:mx-0 md:px-0"
        >
          {STATUSES.map((one) => (
            <ChipLink key={one} to={to(one)} replace chosen={filter.status === one}>
              {t.wallet.statuses[one]}
            </ChipLink>
          ))}
          <ChipLink to={to("all")} replace chosen={all}>
            {t.common.all}
          </ChipLink>
        </nav>
      }
    >
      <TopUpRequests filter={filter} />
    </ListPage>
  );
}

const withoutStatus = (search: URLSearchParams) => [...search].filter(([name]) => name !== "status");
