import type { Order } from "@saudaflow/contract";
import { MapPin, MessageSquare, Phone, ShieldAlert, Store } from "lucide-react";
import { formatPhone } from "#shared/format.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { buttonClass } from "#shared/ui/button-class.ts";
import { addressText } from "./address-text.ts";

/** Who ordered, how to reach him and where to bring it. */
export function ClientCard({ order }: { readonly order: Order }) {
  const t = usePanelT();
  const { client, address } = order;
  const Place = address ? MapPin : Store;
  return (
    <PanelCard title={t.shop_orders.client}>
      <div className="flex flex-col gap-4">
        <p className="font-semibold wrap-anywhere">{client.full_name}</p>
        {client.phone ? (
          <a
            href={`tel:${client.phone}`}
            aria-label={`${t.shop_orders.call(client.full_name)}, ${formatPhone(client.phone)}`}
            className={buttonClass({ look: "quiet", wide: true }, "figures bg-accent-soft")}
          >
            <Phone aria-hidden className="size-4" />
            {formatPhone(client.phone)}
          </a>
        ) : (
          <p className="text-ink-soft">{t.shop_orders.no_phone}</p>
        )}
        <div className="flex gap-3">
          <Place aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-soft" />
          <div className="min-w-0 wrap-anywhere">
            <p className="text-sm text-ink-soft">{t.orders.delivery_methods[order.delivery_method]}</p>
            {address && <p>{addressText(address, t.orders.apartment_short)}</p>}
            {address?.note && <p className="text-ink-soft">{address.note}</p>}
          </div>
        </div>
        {order.comment && (
          <div className="flex gap-3 rounded-control bg-few-soft p-3">
            <MessageSquare aria-hidden className="mt-0.5 size-5 shrink-0 text-few" />
            <p className="min-w-0 wrap-anywhere">
              <span className="sr-only">{t.orders.comment}: </span>
              {order.comment}
            </p>
          </div>
        )}
        {order.has_age_restricted && (
          <p className="flex gap-3 text-few">
            <ShieldAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
            {t.shop_orders.age_note}
          </p>
        )}
      </div>
    </PanelCard>
  );
}
