import { lazy, Suspense } from "react";
import { PagePlaceholder } from "../status/page-placeholder.tsx";

/** Downloaded when it is drawn, which is below its guard: who may not see a panel gets none of its code. */
const PANELS = {
  seller: lazy(() => import("../seller/panel.tsx")),
  admin: lazy(() => import("../admin/panel.tsx")),
};

export function LazyPanel({ name }: { readonly name: keyof typeof PANELS }) {
  const Panel = PANELS[name];
  return (
    <Suspense fallback={<PagePlaceholder />}>
      <Panel />
    </Suspense>
  );
}
