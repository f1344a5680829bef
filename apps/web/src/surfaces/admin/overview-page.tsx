import { type AdminDashboard, AdminDashboardQuery } from "@saudaflow/contract";
import { Link } from "react-router";
import { OrderList } from "#features/orders/order-list.tsx";
import { useGetAdminDashboardQuery } from "#features/overview/api.ts";
import { Figures } from "#features/overview/figures.tsx";
import { OverviewSkeleton } from "#features/overview/overview-skeleton.tsx";
import { PeriodSwitch } from "#features/overview/period-switch.tsx";
import { SalesChart } from "#features/overview/sales-chart.tsx";
import { ShortStock } from "#features/overview/short-stock.tsx";
import { TopProducts } from "#features/overview/top-products.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PageHead } from "#shared/panel/page-head.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { useListParams } from "#shared/table/use-list-params.ts";
import { Loaded } from "#shared/ui/loaded.tsx";

export function Component() {
  const t = usePanelT();
  const { values } = useListParams(AdminDashboardQuery);
  const query = useGetAdminDashboardQuery(values, { refetchOnMountOrArgChange: true });
  return (
    <>
      <PageHead title={t.overview.title} actions={<PeriodSwitch value={values.period ?? "7d"} />} />
      <div className="max-w-[90rem] px-4 pb-10 md:px-8">
        <Loaded query={query} skeleton={<OverviewSkeleton />}>
          {(dashboard) => <Overview dashboard={dashboard} />}
        </Loaded>
      </div>
    </>
  );
}

function Overview({ dashboard }: { readonly dashboard: AdminDashboard }) {
  const t = usePanelT();
  return (
    <div className="flex flex-col gap-3 md:gap-4">
      <Figures dashboard={dashboard} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 md:gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <PanelCard title={t.overview.sales} className="h-full">
          <SalesChart days={dashboard.sales_by_day} />
        </PanelCard>
        <PanelCard title={t.overview.short} className="h-full">
          <ShortStock dashboard={dashboard} />
        </PanelCard>
        <PanelCard
          title={t.overview.latest}
          className="h-full"
          action={
            <Link to="/admin/orders" className="font-medium text-accent hover:underline">
              {t.common.all}
            </Link>
          }
        >
          {dashboard.latest_orders.length > 0 ? (
            <OrderList orders={dashboard.latest_orders} to={({ id }) => `/admin/orders/${id}`} />
          ) : (
            <p className="py-6 text-center text-ink-soft">{t.overview.no_orders}</p>
          )}
        </PanelCard>
        <PanelCard title={t.overview.top} className="h-full">
          <TopProducts items={dashboard.top_products} />
        </PanelCard>
      </div>
    </div>
  );
}
