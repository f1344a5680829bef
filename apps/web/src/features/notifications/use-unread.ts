import { useAppSelector } from "#shared/store.ts";
import { useCountUnreadQuery } from "./api.ts";

/** The shortest page: only its count is wanted. */
export const COUNT = { limit: 1 } as const;

/** How many notifications nobody has read yet; the socket keeps it true. */
export function useUnread(): number {
  const isSignedIn = useAppSelector((state) => state.session.status === "signed-in");
  return useCountUnreadQuery(COUNT, { skip: !isSignedIn }).currentData?.unread ?? 0;
}
