import { skipToken } from "@reduxjs/toolkit/query";
import type { Order } from "@saudaflow/contract";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { isApiError } from "#shared/api/problem.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DetailPage } from "#shared/panel/detail-page.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { TabTitle } from "#shared/ui/tab-title.tsx";
import { useGetOrderQuery } from "./api.ts";

interface Props {
  readonly panel: "seller" | "admin";
  readonly children: (order: Order) => ReactNode;
}

/** The order of the address, alive; another shop's order does not exist here. */
export function ShopOrder({ panel, children }: Props) {
  const t = usePanelT();
  const id = Number(useParams().id);
  const known = Number.isSafeInteger(id) && id > 0;
  const query = useGetOrderQuery(known ? { id } : skipToken, { refetchOnMountOrArgChange: true });
  if (!known || (isApiError(query.error) && query.error.status === 404)) {
    return (
      <>
        <TabTitle title={t.orders.gone_title} />
        <EmptyState
          page
          picture="/pictures/compass.webp"
          title={t.orders.gone_title}
          text={t.orders.gone_text}
          action={<ButtonLink to={`/${panel}/orders`}>{t.orders.to_orders}</ButtonLink>}
        />
      </>
    );
  }
  return (
    <Loaded
      query={query}
      skeleton={
        <DetailPage title={t.shop_orders.order} aside={<Skeleton className="h-72" />}>
          <Skeleton className="h-96" />
        </DetailPage>
      }
    >
      {children}
    </Loaded>
  );
}
