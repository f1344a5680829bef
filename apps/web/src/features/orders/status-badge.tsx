import type { OrderStatus } from "@saudaflow/contract";
import { Check } from "lucide-react";
import { useT } from "#shared/i18n/context.ts";
import { Badge, type BadgeLook } from "#shared/ui/badge.tsx";

const LOOKS: Record<Exclude<OrderStatus, "completed">, BadgeLook> = {
  pending: "few",
  confirmed: "good",
  packing: "good",
  ready: "good",
  delivering: "good",
  cancelled: "bad",
};

/** What is over asks for nobody's attention: it is only said. */
export function StatusBadge({ status }: { readonly status: OrderStatus }) {
  const t = useT();
  if (status === "completed") {
    return (
      <span className="inline-flex items-center gap-1 py-0.5 text-sm whitespace-nowrap text-ink-soft">
        <Check aria-hidden className="size-4" />
        {t.orders.statuses[status]}
      </span>
    );
  }
  return <Badge look={LOOKS[status]}>{t.orders.statuses[status]}</Badge>;
}
