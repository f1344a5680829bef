import { listShops } from "@saudaflow/contract";
import { api } from "../api/api.ts";
import { query } from "../api/endpoint.ts";
import { useSession } from "../use-session.ts";

const { useListOpenShopsQuery } = api.injectEndpoints({
  endpoints: (build) => ({ listOpenShops: query(build, listShops, ["shops"]) }),
});

/** Whose goods one works on: a seller's own shop by itself; an administrator says which, if there are several. */
export function useShops(chosen: number | undefined) {
  const { may } = useSession();
  const isAdmin = may("admin");
  const { data } = useListOpenShopsQuery(undefined, { skip: !isAdmin });
  const shops = data?.items ?? [];
  const only = shops.length === 1 ? shops[0]?.id : undefined;
  return {
    /** To choose from; empty when there is nothing to choose. */
    shops: shops.length > 1 ? shops : [],
    /** What a command must say. */
    shop_id: isAdmin ? (chosen ?? only) : undefined,
    isKnown: !isAdmin || (chosen ?? only) !== undefined,
  };
}
