import { useState } from "react";
import { useSearchParams } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { latestSearch } from "#shared/table/use-list-params.ts";
import { chipClass } from "#shared/ui/chip-class.ts";
import { SearchSelect } from "#shared/ui/search-select.tsx";
import { useDebounced } from "#shared/use-debounced.ts";
import { useGetShopInsideQuery, useListAllShopsQuery } from "./api.ts";

const FOUND = 8;
const STILL_MS = 250;

/** Narrows a list or a report to one shop, in the address. */
export function ShopChip() {
  const t = usePanelT().shops;
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState("");
  const q = useDebounced(text.trim(), STILL_MS);
  const shop_id = Number(search.get("shop_id")) || undefined;
  const found = useListAllShopsQuery({ page_size: FOUND, ...(q && { q }) }).data?.items ?? [];
  const { currentData: chosen } = useGetShopInsideQuery(
    { id: shop_id ?? 0 },
    { skip: shop_id === undefined },
  );
  const shops = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  const choose = (id: number | undefined) => {
    const next = latestSearch();
    if (id) next.set("shop_id", String(id));
    else next.delete("shop_id");
    setSearch(next, { replace: true });
  };
  return (
    <SearchSelect
      label={t.shop}
      placeholder={t.all}
      none={t.all}
      searchLabel={t.search}
      nothing={t.nothing}
      className={`${chipClass(shop_id !== undefined)} max-w-64`}
      options={shops.map(({ id, name, address }) => ({ value: id, label: `${name} · ${address}` }))}
      value={shop_id}
      onSearch={setText}
      onChange={choose}
    />
  );
}
