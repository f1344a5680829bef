import type { AuditEntry } from "@saudaflow/contract";
import { useCallback } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useFormat } from "#shared/use-format.ts";

interface Said {
  /** "Роль изменена". */
  readonly deed: string;
  /** What of it matters most: "покупатель › продавец". */
  readonly detail: string;
}
type Words = ReturnType<typeof usePanelT>;
type Format = ReturnType<typeof useFormat>;
type Data = AuditEntry["data"];

/** What a deed says of itself, by its action; most say nothing more than their name. */
const DETAILS: Partial<Record<string, (data: Data, t: Words, f: Format) => string>> = {
  "order.placed": ({ total, payment_method }, t, f) =>
    join(money(total, f), named(t.orders.payment_methods, payment_method)),
  "order.refunded": ({ amount }, _, f) => money(amount, f),
  "top_up.asked": ({ amount }, _, f) => money(amount, f),
  "top_up.approved": ({ amount }, _, f) => money(amount, f),
  "top_up.rejected": ({ amount }, _, f) => money(amount, f),
  "user.change_role": ({ from, to }, t) => `${named(t.people.roles, from)} › ${named(t.people.roles, to)}`,
  "user.block": ({ reason }) => text(reason),
  "shop.blocked": ({ reason }) => text(reason),
  "user.change_profile": ({ changed }, t) => list(changed, t.audit.fields),
  "shop.created": ({ bin }) => text(bin),
  "shop.changed": (data, t) => list(Object.keys(data), t.audit.fields),
  "settings.changed": (data, t) => list(Object.keys(data), t.settings.names),
  "product.created": ({ name_ru, price }, _, f) => join(text(name_ru), money(price, f)),
  "product.deleted": ({ name_ru }) => text(name_ru),
  "product.archived": ({ name_ru }) => text(name_ru),
  "product.price_changed": ({ from, to }, _, f) => `${money(from, f)} › ${money(to, f)}`,
  "product.prices_changed": ({ prices: all }, t, f) => count(all, t, f),
  "product.prices_imported": ({ prices: all }, t, f) => count(all, t, f),
  "product.restored": ({ name_ru }) => text(name_ru),
  "product.many_archived": ({ product_ids }, t, f) => count(product_ids, t, f),
  "product.many_restored": ({ product_ids }, t, f) => count(product_ids, t, f),
  "product.many_changed": ({ product_ids }, t, f) => count(product_ids, t, f),
  "product.barcodes_changed": ({ to }) => (Array.isArray(to) ? to.join(", ") : ""),
  "stock.adjusted": ({ quantity, note }, _, f) => join(signed(quantity, f), text(note)),
  "stock.many_adjusted": ({ goods, note }, t, f) => join(count(goods, t, f), text(note)),
  "import.applied": ({ file_name }) => text(file_name),
  "category.created": ({ slug }) => text(slug),
  "category.deleted": ({ slug }) => text(slug),
  "login.failed_more": ({ count: times }, _, f) => (typeof times === "number" ? f.number(times) : ""),
};

/** A deed in the reader's words; one that a newer server knows is still said to be one. */
export function useSayDeed(): (entry: Pick<AuditEntry, "action" | "data">) => Said {
  const t = usePanelT();
  const f = useFormat();
  return useCallback(
    ({ action, data }) => ({
      deed: Object.entries(t.audit.deeds).find(([known]) => known === action)?.[1] ?? t.audit.other_deed,
      detail: DETAILS[action]?.(data, t, f) ?? "",
    }),
    [t, f],
  );
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const join = (...parts: readonly string[]): string => parts.filter(Boolean).join(" · ");
const money = (value: unknown, f: Format): string => (typeof value === "string" ? f.money(value) : "");
const named = (words: Readonly<Record<string, string>>, key: unknown): string =>
  (typeof key === "string" && words[key]) || "";
const signed = (value: unknown, f: Format): string =>
  typeof value === "number" ? `${value > 0 ? "+" : ""}${f.number(value)}` : "";
const list = (keys: unknown, words: Readonly<Record<string, string>>): string =>
  Array.isArray(keys)
    ? keys
        .map((key) => named(words, key))
        .filter(Boolean)
        .join(", ")
    : "";

function count(of: unknown, t: Words, f: Format): string {
  const number = Array.isArray(of) ? of.length : Object.keys((of ?? {}) as object).length;
  return t.audit.goods(f.number(number), number);
}
