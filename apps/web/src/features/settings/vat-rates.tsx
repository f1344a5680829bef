import { Plus, Trash2 } from "lucide-react";
import { useFieldArray, useWatch } from "react-hook-form";
import { TextField } from "#shared/form/text-field.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { IconButton } from "#shared/ui/icon-button.tsx";

/** Each rate with the day from which it applies. */
export function VatRates() {
  const t = usePanelT().settings;
  const { fields, append, remove } = useFieldArray({ name: "vat_rates" });
  const rates = useWatch({ name: "vat_rates" }) as readonly { rate: number }[];
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">{t.names.vat_rates}</legend>
      <p className="text-sm text-ink-soft">{t.hints.vat_rates}</p>
      {fields.map(({ id }, index) => (
        <div key={id} className="grid grid-cols-[minmax(0,1fr)_7rem_2.75rem] items-start gap-3">
          <TextField name={`vat_rates.${index}.valid_from`} type="date" label={t.valid_from} />
          <TextField name={`vat_rates.${index}.rate`} type="number" min={0} max={100} label={t.rate} />
          <IconButton
            icon={Trash2}
            label={t.remove_rate(String(rates[index]?.rate ?? ""))}
            disabled={fields.length === 1}
            className="mt-6.5"
            onClick={() => remove(index)}
          />
        </div>
      ))}
      <div>
        <Button
          look="quiet"
          className="-ms-3 px-3"
          onClick={() => append({ valid_from: "", rate: Number.NaN })}
        >
          <Plus aria-hidden className="size-4" />
          {t.add_rate}
        </Button>
      </div>
    </fieldset>
  );
}
