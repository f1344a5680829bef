import type { Movement } from "@saudaflow/contract";
import { Link } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";

/** Why it moved: the note that somebody left, or the order it belongs to. */
export function MoveCause({ movement: { note, order_id } }: { readonly movement: Movement }) {
  const t = usePanelT().stock;
  return (
    <>
      {order_id !== null && (
        <Link
          to={`/seller/orders/${order_id}`}
          className="relative z-1 inline-flex min-h-9 items-center font-medium text-accent underline-offset-4 hover:underline"
        >
          {t.order}
        </Link>
      )}
      {order_id !== null && note && " · "}
      {note}
    </>
  );
}
