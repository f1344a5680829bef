import type { ProductFilter } from "@saudaflow/contract";

export const SORTS = ["popular", "price_asc", "price_desc", "newest", "name", "relevance"] as const;
export type Sort = (typeof SORTS)[number];
const PAGE_SIZE = 24;

/** What a shopper chose, under the API's own names, so that the address of a page reads like the request. */
export interface Chosen {
  readonly q: string;
  readonly category_id: number | undefined;
  readonly shop_id: number | undefined;
  readonly min_price: string;
  readonly max_price: string;
  readonly in_stock: boolean;
  readonly on_sale: boolean;
  readonly sort: Sort;
  readonly page: number;
}

const whole = (text: string | null): number | undefined => {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : undefined;
};
const price = (text: string | null): string => (text && /^\d{1,8}$/.test(text) ? text : "");

export function readChosen(search: URLSearchParams): Chosen {
  const q = (search.get("q") ?? "").trim().slice(0, 100);
  return {
    q,
    category_id: whole(search.get("category_id")),
    shop_id: whole(search.get("shop_id")),
    min_price: price(search.get("min_price")),
    max_price: price(search.get("max_price")),
    in_stock: search.get("in_stock") === "true",
    on_sale: search.get("on_sale") === "true",
    sort: SORTS.find((sort) => sort === search.get("sort")) ?? defaultSort(q),
    page: whole(search.get("page")) ?? 1,
  };
}

const defaultSort = (q: string): Sort => (q ? "relevance" : "popular");

/** The address of a choice; what is as usual is left out. Another choice begins at page 1. */
export function writeChosen(chosen: Chosen): URLSearchParams {
  const search = new URLSearchParams();
  const put = (name: keyof Chosen, value: string | number | undefined | false) => {
    if (value) search.set(name, String(value));
  };
  put("q", chosen.q);
  put("category_id", chosen.category_id);
  put("shop_id", chosen.shop_id);
  put("min_price", chosen.min_price);
  put("max_price", chosen.max_price);
  put("in_stock", chosen.in_stock && "true");
  put("on_sale", chosen.on_sale && "true");
  put("sort", chosen.sort !== defaultSort(chosen.q) && chosen.sort);
  put("page", chosen.page > 1 && chosen.page);
  return search;
}

export function toRequest({ sort, ...chosen }: Chosen): ProductFilter {
  const [by, order] = sort.split("_") as [NonNullable<ProductFilter["sort"]>, "asc" | "desc" | undefined];
  return {
    ...(chosen.q && { q: chosen.q }),
    ...(chosen.category_id && { category_id: chosen.category_id }),
    ...(chosen.shop_id && { shop_id: chosen.shop_id }),
    ...(chosen.min_price && { min_price: chosen.min_price }),
    ...(chosen.max_price && { max_price: chosen.max_price }),
    ...(chosen.in_stock && { in_stock: true }),
    ...(chosen.on_sale && { on_sale: true }),
    sort: by,
    ...(order && { order }),
    page: chosen.page,
    page_size: PAGE_SIZE,
  };
}

/** Asks what could be chosen next: the same goods, of which one is enough. */
export function toFacetsRequest(chosen: Chosen): ProductFilter {
  const { sort: _, order: __, ...filter } = toRequest({ ...chosen, page: 1 });
  return { ...filter, page_size: 1, facets: true };
}

/** How many filters narrow the list, beside category and words. */
export const countFilters = ({ shop_id, min_price, max_price, in_stock, on_sale }: Chosen): number =>
  [shop_id, min_price || max_price, in_stock, on_sale].filter(Boolean).length;

/** A choice without any of them. */
export const UNFILTERED = {
  shop_id: undefined,
  min_price: "",
  max_price: "",
  in_stock: false,
  on_sale: false,
} as const;
