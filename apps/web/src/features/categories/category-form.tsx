import { type Category, CategoryBody } from "@saudaflow/contract";
import { useController, useFormContext } from "react-hook-form";
import { useIntentKey } from "#shared/api/use-intent-key.ts";
import { Form } from "#shared/form/form.tsx";
import { SubmitButton } from "#shared/form/submit-button.tsx";
import { TextField } from "#shared/form/text-field.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Field } from "#shared/ui/field.tsx";
import { Input } from "#shared/ui/input.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useCreateCategoryMutation, useUpdateCategoryMutation } from "./api.ts";
import { slugOf } from "./slug-of.ts";

interface Props {
  /** To change; without it a new one is made. */
  readonly category?: Category | undefined;
  /** Below which the new one stands. */
  readonly parent_id: number | null;
  readonly onDone: () => void;
}

/** The names in three languages; the address is made of them until somebody writes another. */
export function CategoryForm({ category, parent_id, onDone }: Props) {
  const t = usePanelT();
  const { key } = useIntentKey();
  const [create] = useCreateCategoryMutation();
  const [update] = useUpdateCategoryMutation();
  const form = useContractForm(CategoryBody, {
    parent_id,
    slug: category?.slug ?? "",
    name_kk: category?.name_kk ?? "",
    name_ru: category?.name_ru ?? "",
    name_en: category?.name_en ?? "",
  });
  return (
    <Form
      form={form}
      onSend={async (body) => {
        await (category ? update({ id: category.id, body }) : create({ body, key })).unwrap();
        toast({ text: t.panel.saved });
        onDone();
      }}
    >
      <TextField name="name_kk" lang="kk" autoComplete="off" label={t.products.name_kk} />
      <NameThatNames makesSlug={category === undefined} />
      <TextField name="name_en" lang="en" autoComplete="off" label={t.products.name_en} />
      <TextField name="slug" autoComplete="off" label={t.categories.slug} hint={t.categories.slug_hint} />
      <SubmitButton>{category ? t.common.save : t.common.add}</SubmitButton>
    </Form>
  );
}

/** The Russian name, of which the address is made. */
function NameThatNames({ makesSlug }: { readonly makesSlug: boolean }) {
  const t = usePanelT();
  const { setValue, getFieldState } = useFormContext();
  const { field, fieldState } = useController({ name: "name_ru" });
  return (
    <Field label={t.products.name_ru} error={fieldState.error?.message}>
      <Input
        {...field}
        lang="ru"
        autoComplete="off"
        onChange={(event) => {
          field.onChange(event);
          if (makesSlug && !getFieldState("slug").isDirty) setValue("slug", slugOf(event.target.value));
        }}
      />
    </Field>
  );
}
