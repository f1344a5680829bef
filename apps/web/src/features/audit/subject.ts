import type { PanelWords } from "#shared/i18n/panel-words.ts";

export interface Subject {
  /** "Заказ № 12". */
  readonly label: string;
  /** Where it is shown, if anywhere. */
  readonly to?: string;
}

const PAGES: Partial<Record<string, (id: string) => string>> = {
  order: (id) => `/admin/orders/${id}`,
  user: (id) => `/admin/users/${id}`,
  shop: (id) => `/admin/shops/${id}`,
  product: (id) => `/products/${id}`,
  category: () => "/admin/categories",
  top_up: () => "/admin/top-ups?status=all",
  settings: () => "/admin/settings",
};

/** "order:12" as a person says it. */
export function subjectOf(subject: string, t: PanelWords["audit"]): Subject {
  const [kind = "", id = ""] = subject.split(":");
  const name = Object.entries(t.subjects).find(([known]) => known === kind)?.[1] ?? t.subjects.other;
  const hasNumber = /^\d+$/.test(id);
  const to = PAGES[kind]?.(id);
  return { label: hasNumber ? `${name} № ${id}` : name, ...(to !== undefined && { to }) };
}
