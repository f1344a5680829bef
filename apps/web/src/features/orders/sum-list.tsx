import type { DeliveryMethod } from "@saudaflow/contract";
import { cx } from "#shared/cx.ts";
import { useT } from "#shared/i18n/context.ts";
import { useFormat } from "#shared/use-format.ts";
import type { Sums } from "./sums.ts";

interface Props {
  readonly sums: Sums;
  readonly delivery_method: DeliveryMethod;
  readonly totalLabel: string;
}

/** The total with every part it is made of; tiyn everywhere or nowhere, so that digits stand under digits. */
export function SumList({ sums, delivery_method, totalLabel }: Props) {
  const t = useT();
  const f = useFormat();
  const parts = [
    sums.items_total,
    sums.discount_total,
    sums.delivery_total,
    sums.rounding,
    sums.total,
    sums.refunded_total,
  ];
  const exact = parts.some((sum) => !sum.endsWith(".00"));
  const money = (sum: string) => f.money(sum, exact);
  const isZero = (sum: string) => Number(sum) === 0;
  return (
    <dl className="flex flex-col gap-2">
      <Part label={t.orders.goods} value={money(sums.items_total)} />
      {!isZero(sums.discount_total) && (
        <Part label={t.orders.discount} value={`−${money(sums.discount_total)}`} />
      )}
      {delivery_method === "delivery" && (
        <Part
          label={t.orders.delivery}
          value={isZero(sums.delivery_total) ? t.orders.free : money(sums.delivery_total)}
        />
      )}
      {!isZero(sums.rounding) && (
        <Part
          label={t.orders.rounding}
          value={`${sums.rounding.startsWith("-") ? "−" : "+"}${money(sums.rounding.replace("-", ""))}`}
        />
      )}
      <div className="mt-1 flex items-baseline justify-between gap-4 border-t border-line pt-3">
        <dt className="font-semibold">{totalLabel}</dt>
        <dd className="figures text-xl font-bold tracking-tight">{money(sums.total)}</dd>
      </div>
      {!isZero(sums.refunded_total) && (
        <Part label={t.orders.refunded} value={money(sums.refunded_total)} className="text-sale" />
      )}
    </dl>
  );
}

function Part({
  label,
  value,
  className,
}: {
  readonly label: string;
  readonly value: string;
  readonly className?: string;
}) {
  return (
    <div className={cx("flex items-baseline justify-between gap-4", className)}>
      <dt className={className ? undefined : "text-ink-soft"}>{label}</dt>
      <dd className="figures">{value}</dd>
    </div>
  );
}
