import type { PaymentMethod, PaymentStatus } from "@saudaflow/contract";
import { Banknote, CreditCard, type LucideIcon, QrCode, Wallet } from "lucide-react";
import { cx } from "#shared/cx.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";

const ICONS: Record<PaymentMethod, LucideIcon> = {
  wallet: Wallet,
  cash: Banknote,
  card: CreditCard,
  qr: QrCode,
};

interface Props {
  readonly payment_method: PaymentMethod;
  readonly payment_status: PaymentStatus;
}

/** How it is paid and whether it is: what has still to be taken stands out. */
export function PaymentNote({ payment_method, payment_status }: Props) {
  const t = usePanelT();
  const Icon = ICONS[payment_method];
  const paid = t.orders.payment_statuses[payment_status];
  return (
    <span
      title={paid}
      className={cx(
        "inline-flex min-w-0 items-center gap-1.5 text-sm",
        payment_status === "unpaid" ? "text-few" : "text-ink-soft",
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="truncate">{t.orders.payment_methods[payment_method]}</span>
      <span className="sr-only">{paid}</span>
    </span>
  );
}
