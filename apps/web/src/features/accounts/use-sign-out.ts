import { useCallback } from "react";
import { useNavigate } from "react-router";
import { api } from "#shared/api/api.ts";
import { signedOut } from "#shared/session.ts";
import { useAppDispatch } from "#shared/store.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useLogoutMutation } from "./api.ts";

/** Ends the session on the server, then forgets everything personal here. Without an answer one stays signed in and is told so. */
export function useSignOut(): { signOut: () => Promise<void>; busy: boolean } {
  const [logout, { isLoading }] = useLogoutMutation();
  const dispatch = useAppDispatch();
  const navigate = useNavigate();
  const say = useErrorText();
  const signOut = useCallback(async () => {
    const { error } = await logout();
    if (error && !("status" in error && error.status === 401))
      return toast({ text: say(error), look: "bad" });
    // First away from what only the signed-in may see, else its guard would ask to sign in again.
    await navigate("/", { flushSync: true });
    sessionStorage.clear();
    dispatch(signedOut());
    dispatch(api.util.resetApiState());
  }, [logout, dispatch, navigate, say]);
  return { signOut, busy: isLoading };
}
