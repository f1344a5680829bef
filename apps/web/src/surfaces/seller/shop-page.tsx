import { ExternalLink } from "lucide-react";
import { useSearchParams } from "react-router";
import { useGetOwnShopQuery } from "#features/shops/api.ts";
import { NewShop } from "#features/shops/new-shop.tsx";
import { ShopProfile } from "#features/shops/shop-profile.tsx";
import { isApiError } from "#shared/api/problem.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DetailPage } from "#shared/panel/detail-page.tsx";
import { HeadLink } from "#shared/panel/head-link.tsx";
import { useShops } from "#shared/panel/use-shops.ts";
import { ChoiceChip } from "#shared/table/choice-chip.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { useSession } from "#shared/use-session.ts";

export function Component() {
  const t = usePanelT();
  const { may } = useSession();
  const [search, setSearch] = useSearchParams();
  const { shops, shop_id, isKnown } = useShops(Number(search.get("shop_id")) || undefined);
  const query = useGetOwnShopQuery({ shop_id }, { skip: !isKnown, refetchOnMountOrArgChange: true });
  const isMissing = isApiError(query.error) && query.error.status === 404 && !may("admin");
  return (
    <DetailPage
      title={t.shops.profile}
      actions={
        query.currentData?.status === "active" && (
          <HeadLink
            to={`/catalog?shop_id=${query.currentData.id}`}
            icon={ExternalLink}
            label={t.shops.goods}
          />
        )
      }
    >
      {shops.length > 0 && (
        <div>
          <ChoiceChip
            label={t.shops.shop}
            options={shops.map(({ id, name }) => ({ value: id, label: name }))}
            value={shop_id}
            onChange={(next) => setSearch(next === undefined ? {} : { shop_id: String(next) })}
          />
        </div>
      )}
      {isMissing ? (
        <NewShop />
      ) : (
        isKnown && (
          <Loaded query={query} skeleton={<Skeleton className="h-120 rounded-card" />}>
            {(shop) => <ShopProfile key={shop.id} shop={shop} />}
          </Loaded>
        )
      )}
    </DetailPage>
  );
}
