import type { SignedIn } from "@saudaflow/contract";
import { useCallback } from "react";
import { api } from "#shared/api/api.ts";
import { signedIn } from "#shared/session.ts";
import { useAppDispatch } from "#shared/store.ts";

/** Opens the session that a sign-in or a registration has answered; nothing of another person stays in the cache. */
export function useEnter(): (answer: SignedIn) => void {
  const dispatch = useAppDispatch();
  return useCallback(
    (answer) => {
      dispatch(signedIn(answer));
      dispatch(api.util.resetApiState());
    },
    [dispatch],
  );
}
