import { PRICE_STEPS, type PriceChange } from "@saudaflow/contract";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { readMoney } from "#shared/panel/read-money.ts";
import { Checkbox } from "#shared/ui/checkbox.tsx";
import { Chip } from "#shared/ui/chip.tsx";
import { Field } from "#shared/ui/field.tsx";
import { Input } from "#shared/ui/input.tsx";
import { Select } from "#shared/ui/select.tsx";
import { useFormat } from "#shared/use-format.ts";
import { BulkSheet, type BulkSheetProps } from "./bulk-sheet.tsx";

/** All prices up or down, by per cent or by a sum. */
export function BulkPrice(props: BulkSheetProps) {
  const t = usePanelT();
  const f = useFormat();
  const [by, setBy] = useState<PriceChange["by"]>("percent");
  const [down, setDown] = useState(false);
  const [text, setText] = useState("");
  const [step, setStep] = useState<PriceChange["round_to"]>(5);
  const [keep, setKeep] = useState(true);
  const value = Number(readMoney(text) ?? 0);
  const price: PriceChange = {
    by,
    value: down ? -value : value,
    ...(step && { round_to: step }),
    ...(down && keep && { keep_old_price: true }),
  };
  return (
    <BulkSheet
      {...props}
      title={t.products.price_title}
      change={value > 0 ? { price } : undefined}
      before={(line) => f.money(line.price)}
    >
      <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
        <legend className="sr-only">{t.products.price_by}</legend>
        <span className="flex gap-2">
          <Chip chosen={!down} onChange={() => setDown(false)}>
            {t.products.raise}
          </Chip>
          <Chip chosen={down} onChange={() => setDown(true)}>
            {t.products.lower}
          </Chip>
        </span>
        <span className="flex gap-2">
          <Chip chosen={by === "percent"} onChange={() => setBy("percent")}>
            {t.products.by_percent}
          </Chip>
          <Chip chosen={by === "amount"} onChange={() => setBy("amount")}>
            {t.products.by_amount}
          </Chip>
        </span>
      </fieldset>
      <div className="grid grid-cols-2 gap-3">
        <Field label={by === "percent" ? t.products.percent_value : t.products.amount_value}>
          <Input
            inputMode="decimal"
            autoComplete="off"
            className="figures"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <Field label={t.products.round_to}>
          <Select
            value={step ?? 0}
            onChange={(event) => setStep(PRICE_STEPS.find((one) => one === Number(event.target.value)))}
            options={[
              { value: "0", label: t.products.round_none },
              ...PRICE_STEPS.map((one) => ({
                value: String(one),
                label: t.products.round_step(String(one)),
              })),
            ]}
          />
        </Field>
      </div>
      {down && (
        <Checkbox
          label={t.products.keep_old}
          checked={keep}
          onChange={(event) => setKeep(event.target.checked)}
        />
      )}
    </BulkSheet>
  );
}
