import { type Product, UNITS, type Unit } from "@saudaflow/contract";
import { ChevronDown, History } from "lucide-react";
import { useController, useWatch } from "react-hook-form";
import { Link } from "react-router";
import { CheckboxField } from "#shared/form/checkbox-field.tsx";
import { MoneyField } from "#shared/form/money-field.tsx";
import { QuantityField } from "#shared/form/quantity-field.tsx";
import { SelectField } from "#shared/form/select-field.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { TextareaField } from "#shared/form/textarea-field.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { AgeHiddenNote } from "#shared/panel/age-hidden-note.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { Field } from "#shared/ui/field.tsx";
import { useFormat } from "#shared/use-format.ts";
import { CategorySelect } from "./category-select.tsx";

/** Kazakh and Russian must be there: every buyer reads one of them. */
export function ProductNames() {
  const t = usePanelT();
  return (
    <PanelCard title={t.products.names}>
      <div className="flex flex-col gap-4">
        <TextField name="name_kk" lang="kk" autoComplete="off" label={t.products.name_kk} />
        <TextField name="name_ru" lang="ru" autoComplete="off" label={t.products.name_ru} />
        <TextField name="name_en" lang="en" autoComplete="off" optional label={t.products.name_en} />
        <details className="group">
          <summary className="flex min-h-11 items-center gap-1 font-semibold text-accent">
            {t.products.descriptions}
            <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
          </summary>
          <div className="flex flex-col gap-4 pt-2">
            <TextareaField
              name="description_kk"
              lang="kk"
              rows={3}
              optional
              label={t.products.description_kk}
            />
            <TextareaField
              name="description_ru"
              lang="ru"
              rows={3}
              optional
              label={t.products.description_ru}
            />
            <TextareaField
              name="description_en"
              lang="en"
              rows={3}
              optional
              label={t.products.description_en}
            />
          </div>
        </details>
      </div>
    </PanelCard>
  );
}

export function ProductPricing() {
  const t = usePanelT();
  return (
    <PanelCard title={t.products.pricing}>
      <div className="grid gap-4 sm:grid-cols-2">
        <MoneyField name="price" label={t.products.price} />
        <SelectField
          name="unit"
          label={t.products.unit}
          hint={t.products.unit_hint}
          options={UNITS.map((unit) => ({ value: unit, label: t.products.units[unit] }))}
        />
        <MoneyField
          name="compare_at_price"
          optional
          label={t.products.old_price}
          hint={t.products.old_price_hint}
        />
        <MoneyField name="cost_price" optional label={t.products.cost} hint={t.products.cost_hint} />
      </div>
    </PanelCard>
  );
}

export function ProductCategory() {
  const t = usePanelT();
  const { field, fieldState } = useController({ name: "category_id" });
  return (
    <Field label={t.products.category} error={fieldState.error?.message}>
      <CategorySelect value={field.value as number | undefined} onChange={field.onChange} />
    </Field>
  );
}

/** How much there is now is said of a new product once; later only movements change it. */
export function ProductStock({ product }: { readonly product: Product | undefined }) {
  const t = usePanelT();
  const f = useFormat();
  const unit = useWatch({ name: "unit" }) as Unit;
  const isForAdults = useWatch({ name: ["is_published", "is_age_restricted"] }).every(Boolean);
  return (
    <PanelCard
      title={t.products.stock_and_state}
      action={
        product && (
          <Link
            to={`/seller/stock/${product.id}`}
            className="inline-flex min-h-7 items-center gap-1.5 rounded-small text-sm font-semibold text-accent hover:underline"
          >
            <History aria-hidden className="size-4" />
            {t.products.history}
          </Link>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {product ? (
          <p className="flex items-baseline justify-between gap-4">
            <span className="text-ink-soft">{t.products.stock}</span>
            <span className="figures text-lg font-bold">
              {f.quantity(product.stock_quantity, product.unit)}
            </span>
          </p>
        ) : (
          <QuantityField name="stock_quantity" unit={unit} optional label={t.products.opening_stock} />
        )}
        <QuantityField
          name="low_stock_threshold"
          unit={unit}
          optional
          label={t.products.threshold}
          hint={t.products.threshold_hint}
        />
        <div>
          <CheckboxField name="is_published" label={t.products.is_published} />
          <CheckboxField name="is_age_restricted" label={t.products.is_age_restricted} />
        </div>
        {product?.is_age_hidden && isForAdults && (
          <AgeHiddenNote shop_id={product.shop_id}>{t.products.age_hidden_text}</AgeHiddenNote>
        )}
      </div>
    </PanelCard>
  );
}
