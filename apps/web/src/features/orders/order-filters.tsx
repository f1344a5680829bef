import { ORDER_STATUSES, type OrderFilter, PAYMENT_METHODS, PAYMENT_STATUSES } from "@saudaflow/contract";
import { type ReactNode, useMemo } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DateRangePicker } from "#shared/panel/date-range.tsx";
import { ChoiceChip } from "#shared/table/choice-chip.tsx";
import { FilterBar } from "#shared/table/filter-bar.tsx";
import { SearchField } from "#shared/table/search-field.tsx";
import type { ListParams } from "#shared/table/use-list-params.ts";

interface Props {
  readonly params: ListParams<OrderFilter>;
  readonly children?: ReactNode;
}

/** How a list of orders is narrowed. */
export function OrderFilters({ params, children }: Props) {
  const t = usePanelT();
  const choices = useMemo(
    () => ({
      status: ORDER_STATUSES.map((value) => ({ value, label: t.orders.statuses[value] })),
      payment: PAYMENT_STATUSES.map((value) => ({ value, label: t.orders.payment_statuses[value] })),
      method: PAYMENT_METHODS.map((value) => ({ value, label: t.orders.payment_methods[value] })),
    }),
    [t],
  );
  const { values, set } = params;
  return (
    <FilterBar
      params={params}
      search={<SearchField label={t.shop_orders.search} value={values.q} onChange={(q) => set({ q })} />}
    >
      <ChoiceChip
        label={t.shop_orders.status}
        options={choices.status}
        value={values.status}
        onChange={(status) => set({ status })}
      />
      <ChoiceChip
        label={t.orders.payment}
        options={choices.payment}
        value={values.payment_status}
        onChange={(payment_status) => set({ payment_status })}
      />
      <ChoiceChip
        label={t.shop_orders.method}
        options={choices.method}
        value={values.payment_method}
        onChange={(payment_method) => set({ payment_method })}
      />
      <DateRangePicker clearable value={values} onChange={({ from, to }) => set({ from, to })} />
      {children}
    </FilterBar>
  );
}
