import { TopUpBody } from "@saudaflow/contract";
import type { FormEvent } from "react";
import { useWatch } from "react-hook-form";
import { useIntentKey } from "#shared/api/use-intent-key.ts";
import { Form } from "#shared/form/form.tsx";
import { SubmitButton } from "#shared/form/submit-button.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { useT } from "#shared/i18n/context.ts";
import { Chip } from "#shared/ui/chip.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useFormat } from "#shared/use-format.ts";
import { useAskTopUpMutation } from "./api.ts";

const AMOUNTS = ["5000", "10000", "20000"];

/** "5 000,50" as people write it is "5000.50" to the schema. */
function tidy({ currentTarget }: FormEvent<HTMLInputElement>): void {
  currentTarget.value = currentTarget.value.replace(",", ".").replace(/[^\d.]/g, "");
}

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Asks for money on the wallet: an administrator puts it there when it has come. Typed words stay when the sheet is closed. */
export default function TopUpSheet({ open, onOpenChange }: Props) {
  const t = useT();
  const f = useFormat();
  const { key, renew } = useIntentKey();
  const [ask] = useAskTopUpMutation();
  const form = useContractForm(TopUpBody, { amount: "", note: "" }, "top-up");
  const amount = String(useWatch({ control: form.control, name: "amount" }) ?? "");
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={t.wallet.top_up}>
      <Form
        form={form}
        className="pb-6"
        onSend={async (body) => {
          await ask({ key, body }).unwrap();
          renew();
          form.reset();
          onOpenChange(false);
          toast({ text: t.wallet.asked(f.money(body.amount)) });
        }}
      >
        <p className="text-ink-soft">{t.wallet.how}</p>
        <fieldset aria-label={t.wallet.amount} className="flex min-w-0 flex-wrap gap-2">
          {AMOUNTS.map((value) => (
            <Chip
              key={value}
              chosen={amount === value}
              onChange={() => form.setValue("amount", value, { shouldValidate: true, shouldDirty: true })}
            >
              <span className="figures">{f.money(value)}</span>
            </Chip>
          ))}
        </fieldset>
        <TextField
          name="amount"
          inputMode="decimal"
          autoComplete="off"
          label={t.wallet.amount_in_tenge}
          onInput={tidy}
          className="figures"
        />
        <TextField name="note" autoComplete="off" optional label={t.wallet.note} hint={t.wallet.note_hint} />
        <SubmitButton>{t.wallet.ask}</SubmitButton>
      </Form>
    </Sheet>
  );
}
