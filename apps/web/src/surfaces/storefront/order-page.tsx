import { skipToken } from "@reduxjs/toolkit/query";
import { ArrowLeft } from "lucide-react";
import { useEffect, useState } from "react";
import { Link, useParams } from "react-router";
import { useGetOrderQuery } from "#features/orders/api.ts";
import { OrderSkeleton } from "#features/orders/order-skeleton.tsx";
import { isFinished } from "#features/orders/order-steps.ts";
import { isApiError } from "#shared/api/problem.ts";
import { useT } from "#shared/i18n/context.ts";
import { useAppSelector } from "#shared/store.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { TabTitle } from "#shared/ui/tab-title.tsx";
import { OrderView } from "./order-view.tsx";

/** While the server does not tell by itself: as often as somebody who waits looks. */
const POLL_MS = 5000;

export function Component() {
  const t = useT();
  const id = Number(useParams().id);
  const known = Number.isSafeInteger(id) && id > 0;
  const [finished, setFinished] = useState(false);
  const isTold = useAppSelector(({ network }) => network.is_told);
  const query = useGetOrderQuery(known ? { id } : skipToken, {
    refetchOnMountOrArgChange: true,
    pollingInterval: finished || isTold ? 0 : POLL_MS,
    skipPollingIfUnfocused: true,
  });
  const { refetch } = query;
  // What changed between the answer and the first telling is seen by asking once more.
  useEffect(() => {
    if (isTold && known) void refetch();
  }, [isTold, known, refetch]);
  const isDone = query.currentData !== undefined && isFinished(query.currentData.status);
  if (isDone !== finished) setFinished(isDone);
  const missing = isApiError(query.error) && query.error.status === 404;
  if (!known || missing) {
    return (
      <>
        <TabTitle title={t.orders.gone_title} />
        <EmptyState
          page
          picture="/pictures/compass.webp"
          title={t.orders.gone_title}
          text={t.orders.gone_text}
          action={<ButtonLink to="/orders">{t.orders.to_orders}</ButtonLink>}
        />
      </>
    );
  }
  return (
    <div className="max-w-6xl">
      <Link
        to="/orders"
        className="-ms-2 inline-flex min-h-11 items-center gap-1.5 rounded-control px-2 text-sm font-medium text-ink-soft hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {t.account.my_orders}
      </Link>
      <Loaded query={query} skeleton={<OrderSkeleton />}>
        {(order) => <OrderView order={order} />}
      </Loaded>
    </div>
  );
}
