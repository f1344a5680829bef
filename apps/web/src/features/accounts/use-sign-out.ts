import { useCallback } from "react";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useLogoutMutation } from "./api.ts";
import { leaveNothing } from "./leave-nothing.ts";

/**
 * Ends the session on the server and opens the shop afresh: with the page's memory goes everything personal in it.
 * Without an answer one stays signed in and is told so.
 */
export function useSignOut(): { signOut: () => Promise<void>; busy: boolean } {
  const [logout, { isLoading }] = useLogoutMutation();
  const say = useErrorText();
  const signOut = useCallback(async () => {
    const { error } = await logout();
    if (error && !("status" in error && error.status === 401)) {
      return toast({ text: say(error), look: "bad" });
    }
    await leaveNothing();
  }, [logout, say]);
  return { signOut, busy: isLoading };
}
