import { MapPin, Phone, ShoppingBasket, Truck } from "lucide-react";
import { useWatch } from "react-hook-form";
import { formatPhone } from "#shared/format.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { readMoney } from "#shared/panel/read-money.ts";
import { useFormat } from "#shared/use-format.ts";

/** The shop as shoppers see it, with what is being typed. */
export function ShopFace() {
  const t = usePanelT().shops;
  const f = useFormat();
  const [name, address, phone, fee] = useWatch({
    name: ["name", "address", "phone", "delivery_fee"],
  }) as string[];
  const price = readMoney(fee ?? "");
  const lines = [
    { icon: MapPin, label: t.face_pickup, text: address },
    { icon: Phone, label: t.phone, text: formatPhone(phone ?? "") },
    {
      icon: Truck,
      label: t.delivery_fee,
      text: price !== undefined && Number(price) > 0 ? f.money(price) : t.face_free,
    },
  ];
  return (
    <PanelCard title={t.face}>
      <div className="rounded-card bg-page p-4">
        <p className="flex items-center gap-3 text-lg font-bold">
          <span className="grid size-11 shrink-0 place-items-center rounded-control bg-accent-soft text-accent-ink">
            <ShoppingBasket aria-hidden className="size-6" />
          </span>
          <span className="min-w-0 break-words">{name || "—"}</span>
        </p>
        <dl className="mt-4 flex flex-col gap-3">
          {lines.map(({ icon: Icon, label, text }) => (
            <div key={label} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3">
              <Icon aria-hidden className="row-span-2 mt-0.5 size-5 text-ink-soft" />
              <dt className="text-sm text-ink-soft">{label}</dt>
              <dd className="figures break-words">{text || "—"}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p className="mt-4 text-sm text-ink-soft">{t.face_receipt}</p>
    </PanelCard>
  );
}
