import { useT } from "#shared/i18n/context.ts";
import { CartGroups } from "./cart-groups.tsx";
import { PageTitle } from "./page-title.tsx";

export function Component() {
  const t = useT();
  return (
    <div className="max-w-6xl">
      <PageTitle title={t.cart.title} />
      <CartGroups />
    </div>
  );
}
