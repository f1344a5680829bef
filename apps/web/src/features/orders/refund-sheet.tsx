import type { Order } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { Chip } from "#shared/ui/chip.tsx";
import { Field } from "#shared/ui/field.tsx";
import { Input } from "#shared/ui/input.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { useFormat } from "#shared/use-format.ts";
import { RefundLine } from "./refund-line.tsx";
import { useRefund } from "./use-refund.ts";

interface Props {
  readonly order: Order;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Which lines come back and why; says the sum before anything is paid. */
export function RefundSheet({ order, open, onOpenChange }: Props) {
  const t = usePanelT();
  const f = useFormat();
  const refund = useRefund(order, () => onOpenChange(false));
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t.shop_orders.refund_title(order.number)}
      footer={
        <>
          <p role="status" className="mb-1 flex items-baseline justify-between gap-4">
            <span className="font-semibold">{t.shop_orders.refund_sum}</span>
            <span className="figures text-xl font-bold tracking-tight">{f.money(refund.sum)}</span>
          </p>
          <p className="mb-3 text-sm text-ink-soft">{t.shop_orders.refund_to[order.payment_method]}</p>
          <Button
            wide
            size="large"
            disabled={!refund.isReady}
            busy={refund.isLoading}
            onClick={() => void refund.refund()}
          >
            {t.shop_orders.refund}
          </Button>
        </>
      }
    >
      <div className="flex items-center justify-between gap-3">
        <h3 className="font-semibold">{t.shop_orders.refund_lines}</h3>
        <Button look="quiet" size="small" onClick={refund.chooseAll}>
          {t.shop_orders.refund_all}
        </Button>
      </div>
      <ul className="mb-4 divide-y divide-line">
        {refund.left.map((item) => (
          <RefundLine
            key={item.id}
            item={item}
            choice={refund.of(item.id)}
            onChange={(choice) => refund.choose(item.id, choice)}
          />
        ))}
      </ul>
      <Field label={t.shop_orders.reason}>
        <Input
          value={refund.reason}
          maxLength={500}
          onChange={(event) => refund.setReason(event.target.value)}
        />
      </Field>
      <div className="my-3 flex flex-wrap gap-2">
        {t.shop_orders.reasons.map((reason) => (
          <Chip key={reason} chosen={refund.reason === reason} onChange={() => refund.setReason(reason)}>
            {reason}
          </Chip>
        ))}
      </div>
    </Sheet>
  );
}
