import type { OrderStatus } from "@saudaflow/contract";
import { useT } from "#shared/i18n/context.ts";
import { Badge, type BadgeLook } from "#shared/ui/badge.tsx";

const LOOKS: Record<OrderStatus, BadgeLook> = {
  pending: "few",
  confirmed: "good",
  packing: "good",
  ready: "good",
  delivering: "good",
  completed: "neutral",
  cancelled: "bad",
};

export function StatusBadge({ status }: { readonly status: OrderStatus }) {
  const t = useT();
  return <Badge look={LOOKS[status]}>{t.orders.statuses[status]}</Badge>;
}
