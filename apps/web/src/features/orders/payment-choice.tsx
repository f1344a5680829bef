import { moneyText, PAYMENT_METHODS, type PaymentMethod, subtract, toMoney } from "@saudaflow/contract";
import { Banknote, CreditCard, QrCode, Wallet } from "lucide-react";
import { useT } from "#shared/i18n/context.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { RadioCards } from "#shared/ui/radio-cards.tsx";
import { useFormat } from "#shared/use-format.ts";
import { RefusalNote } from "./refusal-note.tsx";

const ICONS = { wallet: Wallet, cash: Banknote, card: CreditCard, qr: QrCode };

interface Props {
  readonly value: PaymentMethod;
  readonly onChange: (value: PaymentMethod) => void;
  /** Undefined while it is not known. */
  readonly balance: string | undefined;
  /** What the order comes to when paid from the wallet. */
  readonly needed: string;
}

/** Wallet, cash, card or QR; the wallet says at once when it is not enough. */
export function PaymentChoice({ value, onChange, balance, needed }: Props) {
  const t = useT();
  const f = useFormat();
  const missing = balance === undefined ? undefined : subtract(toMoney(needed), toMoney(balance));
  const isShort = missing !== undefined && missing > 0;
  const shortBy = isShort ? t.orders.checkout.short_by(f.money(moneyText(missing))) : "";
  const walletNote =
    balance !== undefined &&
    `${t.orders.checkout.balance(f.money(balance))}${isShort ? ` · ${shortBy}` : ""}`;
  return (
    <div className="flex flex-col gap-3">
      <RadioCards
        legend={t.orders.checkout.payment}
        value={value}
        onChange={onChange}
        options={PAYMENT_METHODS.map((method) => ({
          value: method,
          icon: ICONS[method],
          label: t.orders.payment_methods[method],
          note: method === "wallet" ? walletNote || <span>&nbsp;</span> : t.orders.payment_notes[method],
        }))}
      />
      {value === "wallet" && isShort && (
        <RefusalNote
          title={shortBy}
          action={
            <ButtonLink to="/wallet?top-up" look="soft">
              {t.orders.checkout.top_up}
            </ButtonLink>
          }
        >
          {t.orders.checkout.short_text}
        </RefusalNote>
      )}
    </div>
  );
}
