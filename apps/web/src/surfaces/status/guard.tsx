import type { Who } from "@saudaflow/contract";
import { Fragment, lazy, Suspense } from "react";
import { Navigate, Outlet, useLocation } from "react-router";
import { useSession } from "#shared/use-session.ts";
import { Forbidden } from "./forbidden.tsx";
import { PagePlaceholder } from "./page-placeholder.tsx";
import { Unreachable } from "./unreachable.tsx";

const Blocked = lazy(() => import("./blocked.tsx"));

interface Props {
  readonly who: Who;
  /** No layout stands around it: what it shows instead of the pages is the page's main part. */
  readonly alone?: boolean;
}

/** Lets through who may see the pages below; a guest signs in first and comes back. */
export function Guard({ who, alone = false }: Props) {
  const { status, is_blocked, may } = useSession();
  const { pathname, search } = useLocation();
  if (status === "unknown") return <PagePlaceholder />;
  const Around = alone ? "main" : Fragment;
  if (status === "unreachable") {
    return (
      <Around>
        <Unreachable />
      </Around>
    );
  }
  if (is_blocked) {
    return (
      <Around>
        <Suspense>
          <Blocked />
        </Suspense>
      </Around>
    );
  }
  if (status === "guest")
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  if (may(who)) return <Outlet />;
  return (
    <Around>
      <Forbidden />
    </Around>
  );
}
