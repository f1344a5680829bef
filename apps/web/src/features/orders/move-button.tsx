import type { Order } from "@saudaflow/contract";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import type { ButtonLook } from "#shared/ui/button-class.ts";
import { actionWord, nextStep } from "./next-step.ts";
import { useMoveOrder } from "./use-move-order.ts";

interface Props extends Pick<ButtonLook, "look" | "size" | "wide"> {
  readonly order: Order;
  readonly onMoved?: () => void;
}

/** The one press that moves an opened order on; nothing when there is no way forward. */
export function MoveButton({ order, onMoved, ...look }: Props) {
  const t = usePanelT();
  const move = useMoveOrder();
  const [busy, setBusy] = useState(false);
  const next = nextStep(order.can.transitions);
  if (!next) return null;
  const press = async () => {
    setBusy(true);
    const moved = await move(order, next);
    setBusy(false);
    if (moved) onMoved?.();
  };
  return (
    <Button {...look} busy={busy} onClick={() => void press()}>
      {actionWord(t, next, order.delivery_method)}
    </Button>
  );
}
