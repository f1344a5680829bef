import type { Order } from "@saudaflow/contract";
import { CreditCard, MapPin, MessageSquare, ShieldAlert, Store, Truck } from "lucide-react";
import type { ReactNode } from "react";
import { formatPhone } from "#shared/format.ts";
import { useT } from "#shared/i18n/context.ts";
import { addressText } from "./address-text.ts";

/** Where to, how it is paid, what was asked for. */
export function OrderFacts({ order }: { readonly order: Order }) {
  const t = useT();
  const { address, shop, status, payment_status } = order;
  const unpaid = status === "cancelled" && payment_status === "unpaid" ? "unpaid_cancelled" : payment_status;
  return (
    <ul className="flex flex-col gap-4">
      <Fact icon={address ? Truck : MapPin} label={t.orders.delivery_methods[order.delivery_method]}>
        {address ? addressText(address, t.orders.apartment_short) : shop.address}
        {address?.note && <span className="block text-ink-soft">{address.note}</span>}
      </Fact>
      <Fact icon={CreditCard} label={t.orders.payment_methods[order.payment_method]}>
        {t.orders.payment_statuses[unpaid]}
      </Fact>
      {order.comment && (
        <Fact icon={MessageSquare} label={t.orders.comment}>
          {order.comment}
        </Fact>
      )}
      {order.has_age_restricted && (
        <Fact icon={ShieldAlert} label="21+">
          {t.orders.age_note}
        </Fact>
      )}
      <Fact icon={Store} label={shop.name}>
        {order.delivery_method === "delivery" && <span className="block">{shop.address}</span>}
        {shop.phone && (
          <a
            href={`tel:${shop.phone.replace(/[^\d+]/g, "")}`}
            className="figures inline-flex min-h-11 items-center rounded-small font-medium text-accent"
          >
            {formatPhone(shop.phone)}
          </a>
        )}
      </Fact>
    </ul>
  );
}

interface FactProps {
  readonly icon: typeof Store;
  readonly label: string;
  readonly children: ReactNode;
}

function Fact({ icon: Icon, label, children }: FactProps) {
  return (
    <li className="flex gap-3">
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-soft" />
      <div className="min-w-0 flex-1">
        <p className="text-sm text-ink-soft">{label}</p>
        <div className="wrap-anywhere">{children}</div>
      </div>
    </li>
  );
}
