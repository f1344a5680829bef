import type { AdminShop, listAllShops as ListAllShops, QueryOf } from "@saudaflow/contract";
import type { Reader } from "#platform/db/database.ts";
import { pageOf } from "#platform/http/page.ts";
import { presentInside } from "./queries.ts";

type Query = QueryOf<typeof ListAllShops>;

/** All shops, newest first. There are few: they are searched here, where letters of every alphabet fold alike. */
export async function listAllShops(db: Reader, query: Query) {
  const { q, status, page = 1, page_size = 20 } = query;
  const words = fold(q ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const rows = await db
    .selectFrom("shops")
    .innerJoin("users", "users.id", "shops.owner_id")
    .selectAll("shops")
    .select(["users.full_name", "users.email"])
    .$if(status !== undefined, (rows) =>
      rows.where("shops.status", "=", status as NonNullable<typeof status>),
    )
    .orderBy("shops.id", "desc")
    .execute();
  const found = rows.filter((row) => {
    const text = fold([row.name, row.bin, row.address, row.full_name, row.email].join("\n"));
    return words.every((word) => text.includes(word));
  });
  const shown = found.slice((page - 1) * page_size, page * page_size);
  const items = shown.map(({ full_name, email, ...shop }): AdminShop => {
    return { ...presentInside(shop), owner: { id: shop.owner_id, full_name, email } };
  });
  return pageOf(items, found.length, query);
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
