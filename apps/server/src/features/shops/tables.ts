import type { Generated } from "kysely";
import type { Flag } from "#platform/db/database.ts";

export interface ShopsTable {
  id: Generated<number>;
  owner_id: number;
  slug: string;
  name: string;
  bin: string;
  address: string;
  phone: string;
  /** Tiyn. */
  delivery_fee: number;
  is_vat_payer: Flag;
  /** Whether goods for adults are shown and sold in its storefront. */
  sells_age_restricted: Flag;
  created_at: string;
  /** A blocked shop's goods are not on sale; its seller still reads. */
  status: Generated<"active" | "blocked">;
  blocked_reason: Generated<string | null>;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    shops: ShopsTable;
  }
}
