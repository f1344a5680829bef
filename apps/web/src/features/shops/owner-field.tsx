import { useController } from "react-hook-form";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PersonSelect } from "#shared/panel/person-select.tsx";
import { controlClass } from "#shared/ui/control-class.ts";
import { Field } from "#shared/ui/field.tsx";

/** Whose the shop will be. */
export function OwnerField() {
  const t = usePanelT().shops;
  const { field, fieldState } = useController({ name: "owner_id" });
  return (
    <Field label={t.owner} hint={t.owner_hint} error={fieldState.error?.message}>
      <PersonSelect
        label={t.owner}
        placeholder={t.choose_owner}
        className={`${controlClass} flex items-center`}
        value={field.value as number | undefined}
        onChange={field.onChange}
      />
    </Field>
  );
}
