import { useGetSellerDashboardQuery } from "#features/dashboard/api.ts";
import { DashboardSkeleton } from "#features/dashboard/dashboard-skeleton.tsx";
import { type Days, DaysChoice } from "#features/dashboard/days-choice.tsx";
import { LowStock } from "#features/dashboard/low-stock.tsx";
import { SalesChart } from "#features/dashboard/sales-chart.tsx";
import { TodayCards } from "#features/dashboard/today-cards.tsx";
import { TopProducts } from "#features/dashboard/top-products.tsx";
import { WaitingOrders } from "#features/dashboard/waiting-orders.tsx";
import { LatestOrders } from "#features/orders/latest-orders.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DetailPage } from "#shared/panel/detail-page.tsx";
import { useStored } from "#shared/stored.ts";
import { Loaded } from "#shared/ui/loaded.tsx";

const toProduct = ({ product_id }: { readonly product_id: number }) => `/seller/products/${product_id}`;

export function Component() {
  const t = usePanelT();
  const [days, setDays] = useStored<Days>("dashboard.days", 7);
  const query = useGetSellerDashboardQuery({ days }, { refetchOnMountOrArgChange: true });
  return (
    <DetailPage title={t.dashboard.title}>
      {/* Another period changes two parts of it: the rest stays as it is until it comes. */}
      <Loaded query={{ ...query, currentData: query.data }} skeleton={<DashboardSkeleton />}>
        {(data) => (
          <>
            <TodayCards data={data} />
            <WaitingOrders counts={data.orders_waiting} />
            <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
              <SalesChart days={data.sales_by_day} action={<DaysChoice value={days} onChange={setDays} />} />
              <LatestOrders orders={data.latest_orders.slice(0, 5)} panel="seller" />
              <TopProducts products={data.top_products} to={toProduct} />
              <LowStock
                levels={data.low_stock}
                low={data.low_stock_count}
                out={data.out_of_stock_count}
                to={toProduct}
              />
            </div>
          </>
        )}
      </Loaded>
    </DetailPage>
  );
}
