import { allows, type Who } from "@saudaflow/contract";
import { useAppSelector } from "./store.ts";

/** Who is looking at the page. */
export function useSession() {
  const { status, user, is_blocked = false } = useAppSelector((state) => state.session);
  return { status, user, is_blocked, may: (who: Who) => allows(who, user?.role) };
}
