import { skipToken } from "@reduxjs/toolkit/query";
import type { ShopInside } from "@saudaflow/contract";
import { useParams } from "react-router";
import { useGetOwnShopQuery } from "#features/shops/api.ts";
import { ChangeShopStatus } from "#features/shops/change-shop-status.tsx";
import { EditShop } from "#features/shops/edit-shop.tsx";
import { ShopFacts } from "#features/shops/shop-facts.tsx";
import { ShopStatus } from "#features/shops/shop-status.tsx";
import { ShopWays } from "#features/shops/shop-ways.tsx";
import { isApiError } from "#shared/api/problem.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DetailPage } from "#shared/panel/detail-page.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";

export function Component() {
  const t = usePanelT();
  const id = Number(useParams().id);
  const isNumber = Number.isSafeInteger(id) && id > 0;
  const query = useGetOwnShopQuery(isNumber ? { shop_id: id } : skipToken, {
    refetchOnMountOrArgChange: true,
  });
  if (!isNumber || (isApiError(query.error) && query.error.status === 404)) {
    return (
      <EmptyState
        page
        picture="/pictures/compass.webp"
        title={t.shops.gone_title}
        action={<ButtonLink to="/admin/shops">{t.shops.to_shops}</ButtonLink>}
      />
    );
  }
  return (
    <Loaded
      query={query}
      skeleton={
        <DetailPage title={t.shops.shop} back="/admin/shops">
          <Skeleton className="h-80 rounded-card" />
        </DetailPage>
      }
    >
      {(shop) => <Inside shop={shop} />}
    </Loaded>
  );
}

function Inside({ shop }: { readonly shop: ShopInside }) {
  return (
    <DetailPage
      title={shop.name}
      back="/admin/shops"
      note={shop.status === "blocked" && <ShopStatus status={shop.status} />}
      actions={
        <>
          <EditShop shop={shop} />
          <ChangeShopStatus shop={shop} status={shop.status} />
        </>
      }
      aside={<ShopWays shop={shop} />}
    >
      <ShopFacts shop={shop} />
    </DetailPage>
  );
}
