import type { Order } from "@saudaflow/contract";
import { Check, X } from "lucide-react";
import { useEffect } from "react";
import { cx } from "#shared/cx.ts";
import { useT } from "#shared/i18n/context.ts";
import { useFormat } from "#shared/use-format.ts";
import { useGetOrderHistoryQuery } from "./api.ts";
import { stepsOf, type TimelineStep } from "./order-steps.ts";

/** The order's way, step by step: taken, now, ahead. Without the times while they are not known. */
export function OrderTimeline({ order }: { readonly order: Order }) {
  const t = useT();
  const f = useFormat();
  const { data, refetch } = useGetOrderHistoryQuery({ id: order.id });
  // The order is asked about again and again, its history only when there is a new step.
  const latest = data?.items.at(-1)?.status;
  useEffect(() => {
    if (latest && latest !== order.status) void refetch();
  }, [latest, order.status, refetch]);
  const steps = stepsOf(order.status, order.delivery_method, data?.items ?? []);
  return (
    <ol aria-label={t.orders.progress}>
      {steps.map((step, i) => (
        <li
          key={step.status}
          aria-current={step.state === "now" ? "step" : undefined}
          className="relative flex gap-3 pb-4 last:pb-0"
        >
          {i < steps.length - 1 && (
            <span
              aria-hidden
              className={cx(
                "absolute start-3 top-6 bottom-0 -ms-px w-0.5",
                step.state === "done" ? "bg-accent" : "bg-line",
              )}
            />
          )}
          <Dot step={step} />
          <span
            className={cx(
              "flex-1",
              step.state === "now" ? "font-semibold" : step.state === "ahead" && "text-ink-soft",
            )}
          >
            {t.orders.steps[step.words]}
          </span>
          {step.at && <span className="figures text-sm/6 text-ink-soft">{f.when(step.at)}</span>}
        </li>
      ))}
    </ol>
  );
}

function Dot({ step: { status, state } }: { readonly step: TimelineStep }) {
  const look = cx(
    "relative grid size-6 shrink-0 place-items-center rounded-full",
    status === "cancelled" && "bg-sale text-on-sale",
    status !== "cancelled" && state === "done" && "bg-accent text-on-accent",
    status !== "cancelled" && state === "now" && "bg-accent-soft inset-ring-2 inset-ring-accent",
    state === "ahead" && "inset-ring-2 inset-ring-line",
  );
  return (
    <span aria-hidden className={look}>
      {status === "cancelled" ? (
        <X strokeWidth={3} className="size-4" />
      ) : state === "done" ? (
        <Check strokeWidth={3} className="size-4" />
      ) : (
        state === "now" && <span className="size-2 animate-breathe rounded-full bg-accent" />
      )}
    </span>
  );
}
