import { CartGroup } from "#features/cart/cart-group.tsx";
import { CartSkeleton } from "#features/cart/cart-skeleton.tsx";
import { useCart } from "#features/cart/use-cart.ts";
import { useT } from "#shared/i18n/context.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";

/** The whole cart, shop by shop, as wide as where it stands. */
export function CartGroups({ inSheet = false }: { readonly inSheet?: boolean }) {
  const t = useT();
  const cart = useCart();
  return (
    <Loaded
      query={cart}
      skeleton={<CartSkeleton />}
      isEmpty={({ groups }) => groups.length === 0}
      empty={
        <EmptyState
          title={t.cart.empty_title}
          text={t.cart.empty_text}
          action={<ButtonLink to="/catalog">{t.shell.to_catalog}</ButtonLink>}
        />
      }
    >
      {({ groups }) => (
        <div className="@container flex flex-col gap-10">
          {groups.map((group) => (
            <CartGroup key={group.shop.id} group={group} inSheet={inSheet} />
          ))}
        </div>
      )}
    </Loaded>
  );
}
