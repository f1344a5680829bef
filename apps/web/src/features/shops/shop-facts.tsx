import type { SeenShop } from "@saudaflow/contract";
import { formatPhone } from "#shared/format.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Facts } from "#shared/panel/facts.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { useFormat } from "#shared/use-format.ts";

export function ShopFacts({ shop }: { readonly shop: SeenShop }) {
  const t = usePanelT();
  const f = useFormat();
  const say = (is: boolean | undefined) => (is ? t.common.yes : t.common.no);
  return (
    <PanelCard title={t.shops.data}>
      <Facts
        items={[
          [t.shops.address, shop.address],
          [t.shops.phone, formatPhone(shop.phone)],
          [
            t.shops.bin,
            <span key="bin" className="figures">
              {shop.bin}
            </span>,
          ],
          [t.shops.delivery_fee, f.money(shop.delivery_fee)],
          [t.shops.vat_payer, say(shop.is_vat_payer)],
          [t.shops.age_restricted, say(shop.sells_age_restricted)],
          [t.shops.since, shop.created_at && f.date(shop.created_at, "date")],
          [t.panel.reason, shop.blocked_reason],
        ]}
      />
    </PanelCard>
  );
}
