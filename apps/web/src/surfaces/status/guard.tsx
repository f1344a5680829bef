import type { Who } from "@saudaflow/contract";
import { Navigate, Outlet, useLocation } from "react-router";
import { useSession } from "#shared/use-session.ts";
import { Forbidden } from "./forbidden.tsx";
import { PagePlaceholder } from "./page-placeholder.tsx";

/** Lets through who may see the pages below; a guest signs in first and comes back. */
export function Guard({ who }: { readonly who: Who }) {
  const { status, may } = useSession();
  const { pathname, search } = useLocation();
  if (status === "unknown") return <PagePlaceholder />;
  if (status === "guest")
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  return may(who) ? <Outlet /> : <Forbidden />;
}
