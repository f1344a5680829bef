import { type AdminDashboard, AdminDashboardQuery } from "@saudaflow/contract";
import { AdminFigures } from "#features/dashboard/admin-figures.tsx";
import { useGetAdminDashboardQuery } from "#features/dashboard/api.ts";
import { BackupNote } from "#features/dashboard/backup-note.tsx";
import { DashboardSkeleton } from "#features/dashboard/dashboard-skeleton.tsx";
import { LowStock } from "#features/dashboard/low-stock.tsx";
import { PeriodSwitch } from "#features/dashboard/period-switch.tsx";
import { SalesChart } from "#features/dashboard/sales-chart.tsx";
import { TopProducts } from "#features/dashboard/top-products.tsx";
import { LatestOrders } from "#features/orders/latest-orders.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DetailPage } from "#shared/panel/detail-page.tsx";
import { useListParams } from "#shared/table/use-list-params.ts";
import { Loaded } from "#shared/ui/loaded.tsx";

const toProduct = ({ product_id }: { readonly product_id: number }) => `/products/${product_id}`;
/** The card beside the chart is about as high as the chart. */
const SHOWN = 6;

export function Component() {
  const t = usePanelT();
  const { values } = useListParams(AdminDashboardQuery);
  const query = useGetAdminDashboardQuery(values, { refetchOnMountOrArgChange: true });
  return (
    <DetailPage title={t.overview.title} actions={<PeriodSwitch value={values.period ?? "7d"} />}>
      {/* Another period changes the figures where they stand: nothing is taken away until they come. */}
      <Loaded query={{ ...query, currentData: query.data }} skeleton={<DashboardSkeleton />}>
        {(data) => <Overview data={data} />}
      </Loaded>
    </DetailPage>
  );
}

function Overview({ data }: { readonly data: AdminDashboard }) {
  return (
    <>
      <AdminFigures dashboard={data} />
      <BackupNote at={data.last_backup_at} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <SalesChart days={data.sales_by_day} />
        <LowStock
          levels={data.low_stock.slice(0, SHOWN)}
          low={data.low_stock_count}
          out={data.out_of_stock_count}
          to={toProduct}
        />
        <LatestOrders orders={data.latest_orders} panel="admin" />
        <TopProducts products={data.top_products.slice(0, SHOWN)} to={toProduct} />
      </div>
    </>
  );
}
