import { AdjustStockBody } from "@saudaflow/contract";
import { ClipboardCheck, PackageMinus, PackagePlus } from "lucide-react";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { Form } from "#shared/form/form.tsx";
import { SubmitButton } from "#shared/form/submit-button.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { TypedField } from "#shared/form/typed-field.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useScan } from "#shared/scanner.ts";
import { Chip } from "#shared/ui/chip.tsx";
import { RadioCards } from "#shared/ui/radio-cards.tsx";
import { useFormat } from "#shared/use-format.ts";
import { type Reason, readChange, type StockProduct, showChange } from "./change.ts";
import { LevelAfter } from "./level-after.tsx";
import { ProductChoice } from "./product-choice.tsx";
import { useAdjust } from "./use-adjust.ts";
import { useFindScanned } from "./use-find-scanned.ts";

const ICONS = { receipt: PackagePlus, write_off: PackageMinus, correction: ClipboardCheck };
const REASONS = ["receipt", "write_off", "correction"] as const;
/** Stands for a product before one is chosen. */
const NONE: StockProduct = { id: 0, name: "", unit: "piece", stock_quantity: 0 };

interface Props {
  readonly shop_id: number | undefined;
  /** Whose stock; undefined: it is chosen here. */
  readonly product: StockProduct | undefined;
  /** The product stays the same. */
  readonly fixed: boolean;
  readonly onDone: () => void;
}

/** One movement of goods: whose, why, how much, and what will be left. */
export function AdjustForm({ shop_id, product: first, fixed, onDone }: Props) {
  const t = usePanelT().stock;
  const f = useFormat();
  const adjust = useAdjust();
  const find = useFindScanned(shop_id);
  const [chosen, setChosen] = useState(first);
  const product = chosen ?? NONE;
  const form = useContractForm(AdjustStockBody, {
    product_id: first?.id,
    quantity_change: "" as unknown as number,
    reason: "receipt",
    note: "",
  });
  const { setValue, control } = form;
  const [reason, change, note] = useWatch({ control, name: ["reason", "quantity_change", "note"] });
  const choose = (next: StockProduct | undefined, quantity?: number) => {
    setChosen(next);
    setValue("product_id", next?.id ?? 0);
    setValue("quantity_change", quantity ?? ("" as unknown as number));
  };
  const chooseReason = (next: Reason) => {
    const text = showChange(change, reason, product);
    setValue("reason", next);
    setValue("quantity_change", readChange(text, next, product) ?? (text as unknown as number));
  };
  const take = async (code: string) => {
    const next = await find(code);
    if (!next) return;
    // What is in the form now, not at the scan: scans are looked up faster than the screen is drawn.
    const { product_id, quantity_change, reason } = form.getValues();
    const isCounted = next.unit === "piece" && reason !== "correction";
    const before =
      next.id === product_id && typeof quantity_change === "number" ? Math.abs(quantity_change) : 0;
    choose(next, isCounted ? readChange(String(before + 1), reason, next) : undefined);
  };
  useScan((code) => void take(code));
  const left = f.quantity(product.stock_quantity, product.unit);
  const wrong = reason === "receipt" ? t.wrong.receipt : t.wrong[reason](left);
  return (
    <Form
      form={form}
      className="pb-6"
      onSend={async (body) => {
        await adjust(product, body);
        if (fixed) return onDone();
        choose(undefined);
      }}
    >
      {!fixed && (
        <ProductChoice
          shop_id={shop_id}
          value={chosen}
          onChange={choose}
          onCode={(code) => void take(code)}
        />
      )}
      <RadioCards
        stacked
        legend={t.what}
        value={reason}
        onChange={chooseReason}
        options={REASONS.map((value) => ({
          value,
          label: t.reasons[value],
          note: t.reason_notes[value],
          icon: ICONS[value],
        }))}
      />
      <TypedField
        // Another product or reason reads the same figure in another way.
        key={`${product.id} ${reason}`}
        name="quantity_change"
        label={t.quantities[reason]}
        unit={chosen ? f.unit(product.unit) : ""}
        wrong={wrong}
        read={(text) => readChange(text, reason, product)}
        show={(value) => showChange(value, reason, product)}
      />
      {chosen && <LevelAfter product={chosen} change={typeof change === "number" ? change : undefined} />}
      <div>
        <TextField name="note" label={t.note} optional autoComplete="off" />
        <div className="mt-2 flex flex-wrap gap-2">
          {t.notes[reason].map((word) => (
            <Chip key={word} chosen={note === word} onChange={(on) => setValue("note", on ? word : "")}>
              {word}
            </Chip>
          ))}
        </div>
      </div>
      <SubmitButton disabled={!chosen}>{t.save[reason]}</SubmitButton>
    </Form>
  );
}
