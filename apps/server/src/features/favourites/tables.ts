import type { Generated } from "kysely";

export interface FavouritesTable {
  id: Generated<number>;
  user_id: number;
  product_id: number;
  created_at: string;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    favourites: FavouritesTable;
  }
}
