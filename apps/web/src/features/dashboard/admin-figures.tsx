import type { AdminDashboard } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { StatCard } from "#shared/panel/stat-card.tsx";
import { useFormat } from "#shared/use-format.ts";

/** How all shops together do, against the same time before. */
export function AdminFigures({ dashboard }: { readonly dashboard: AdminDashboard }) {
  const t = usePanelT().overview;
  const f = useFormat();
  const { revenue, orders, users, products } = dashboard;
  return (
    <div className="grid grid-cols-2 gap-3 md:gap-4 xl:grid-cols-4">
      <StatCard
        label={t.revenue}
        value={f.money(revenue.value)}
        change={revenue.change_percent}
        note={t.was(f.money(revenue.previous))}
        to="/admin/reports"
      />
      <StatCard
        label={t.orders}
        value={f.number(orders.value)}
        change={orders.change_percent}
        note={t.was(f.number(orders.previous))}
        to="/admin/orders"
      />
      <StatCard
        label={t.users}
        value={f.number(users.value)}
        change={users.change_percent}
        note={t.was(f.number(users.previous))}
        to="/admin/users"
      />
      <StatCard
        label={t.products}
        value={f.number(products.value)}
        change={products.change_percent}
        note={t.was(f.number(products.previous))}
      />
    </div>
  );
}
