import type { Receipt } from "@saudaflow/contract";
import { BadgeCheck } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "#shared/i18n/context.ts";
import { useFormat } from "#shared/use-format.ts";
import { StatusBadge } from "./status-badge.tsx";

/** The teeth of torn paper along the lower edge. */
const TORN = "[mask:conic-gradient(from_-45deg_at_bottom,#0000,#000_1deg_89deg,#0000_90deg)_50%/12px_100%]";

/** What the QR code on a receipt opens: the same figures on a little paper of their own. */
export function ReceiptPaper({ receipt }: { readonly receipt: Receipt }) {
  const t = useT();
  const f = useFormat();
  const money = (sum: string) => f.money(sum, true);
  const isZero = (sum: string) => Number(sum) === 0;
  const { shop } = receipt;
  return (
    <article
      className={`mx-auto w-full max-w-sm rounded-t-card bg-raised px-6 pt-8 pb-10 text-sm ${TORN} print:[mask:none]`}
    >
      <header className="text-center">
        <p className="mb-5 inline-flex items-center gap-1.5 rounded-full bg-accent-soft px-3 py-1.5 font-semibold text-accent-ink print:hidden">
          <BadgeCheck aria-hidden className="size-5" />
          {t.orders.paper.genuine}
        </p>
        <p className="text-lg font-bold">{shop.name}</p>
        {shop.address && <p className="text-ink-soft">{shop.address}</p>}
        {shop.bin && (
          <p className="figures text-ink-soft">
            {t.orders.paper.bin} {shop.bin}
          </p>
        )}
      </header>
      <Perforation />
      <h1 className="text-center text-base font-semibold">{t.orders.paper.title(receipt.number)}</h1>
      <p className="mt-0.5 text-center text-ink-soft">
        {f.date(receipt.created_at, "date")},{" "}
        <span className="figures">{f.date(receipt.created_at, "time")}</span>
      </p>
      <Perforation />
      <ul className="flex flex-col gap-3">
        {receipt.items.map((item, i) => (
          <li key={i}>
            <p>{item.name}</p>
            <p className="flex justify-between gap-4">
              <span className="figures text-ink-soft">
                {f.quantity(item.quantity, item.unit)} × {money(item.unit_price)}
              </span>
              <span className="figures font-medium">{money(item.line_total)}</span>
            </p>
          </li>
        ))}
      </ul>
      <Perforation />
      <dl className="flex flex-col gap-1.5">
        {!isZero(receipt.discount_total) && (
          <Line label={t.orders.discount}>−{money(receipt.discount_total)}</Line>
        )}
        {!isZero(receipt.delivery_total) && (
          <Line label={t.orders.delivery}>{money(receipt.delivery_total)}</Line>
        )}
        {!isZero(receipt.rounding) && (
          <Line label={t.orders.rounding}>{money(receipt.rounding).replace("-", "−")}</Line>
        )}
        <div className="flex items-baseline justify-between gap-4 py-1">
          <dt className="text-base font-bold">{t.orders.paper.total}</dt>
          <dd className="figures text-xl font-bold tracking-tight">{money(receipt.total)}</dd>
        </div>
        {!isZero(receipt.refunded_total) && (
          <Line label={t.orders.refunded}>{money(receipt.refunded_total)}</Line>
        )}
        <Line label={t.orders.payment_methods[receipt.payment_method]}>
          {t.orders.payment_statuses[receipt.payment_status]}
        </Line>
        <Line label={t.orders.paper.state}>
          <StatusBadge status={receipt.status} />
        </Line>
      </dl>
      <Perforation />
      <footer className="text-center">
        <p className="font-medium">{t.orders.paper.thanks}</p>
        <p className="mt-1 text-xs text-ink-soft">{t.orders.paper.not_fiscal}</p>
      </footer>
    </article>
  );
}

const Perforation = () => <hr className="my-4 border-t-2 border-dashed border-control/40" />;

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-4">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="text-end tabular-nums">{children}</dd>
    </div>
  );
}
