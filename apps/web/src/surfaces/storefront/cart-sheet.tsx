import { useT } from "#shared/i18n/context.ts";
import { Sheet } from "#shared/ui/sheet.tsx";
import { CartGroups } from "./cart-groups.tsx";

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The cart beside the page; whatever leads on from it closes it. */
export default function CartSheet({ open, onOpenChange }: Props) {
  const t = useT();
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={t.cart.title}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: looks on when a link in it is followed, by Enter too */}
      <div
        onClick={({ target }) => target instanceof Element && target.closest("a") && onOpenChange(false)}
        className="pb-6"
      >
        <CartGroups inSheet />
      </div>
    </Sheet>
  );
}
