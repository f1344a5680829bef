import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { ShopFace } from "./shop-face.tsx";
import { ShopContacts, ShopRules } from "./shop-fields.tsx";

/** The fields of a shop on the left, what becomes of them on the right. */
export function ShopLayout() {
  const t = usePanelT().shops;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-4">
        <PanelCard title={t.contacts}>
          <div className="grid items-start gap-5 lg:grid-cols-2">
            <ShopContacts />
          </div>
        </PanelCard>
        <PanelCard title={t.rules}>
          <div className="grid items-start gap-5 lg:grid-cols-2">
            <ShopRules />
          </div>
        </PanelCard>
      </div>
      <ShopFace />
    </div>
  );
}
