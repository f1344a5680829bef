import { useEffect } from "react";
import { renew } from "#shared/api/base-query.ts";
import { networkError } from "#shared/api/problem.ts";
import { useLanguage } from "#shared/i18n/context.ts";
import { useAppDispatch } from "#shared/store.ts";
import { ErrorState } from "#shared/ui/error-state.tsx";

/** Somebody is signed in here, but nobody answered: tried again by hand or when the network is back. */
export function Unreachable() {
  const { language } = useLanguage();
  const dispatch = useAppDispatch();
  useEffect(() => {
    const again = () => void renew(language, dispatch);
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [language, dispatch]);
  return <ErrorState error={networkError} onAgain={() => void renew(language, dispatch)} />;
}
