import type { ManagedUser } from "@saudaflow/contract";
import { useState } from "react";
import { useController } from "react-hook-form";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { controlClass } from "#shared/ui/control-class.ts";
import { Field } from "#shared/ui/field.tsx";
import { SearchSelect } from "#shared/ui/search-select.tsx";
import { useDebounced } from "#shared/use-debounced.ts";
import { useFindOwnersQuery } from "./api.ts";

const FOUND = 8;
const STILL_MS = 250;

/** Whose the shop will be: somebody of the installation, found by name, e-mail or phone. */
export function OwnerField() {
  const t = usePanelT().shops;
  const { field, fieldState } = useController({ name: "owner_id" });
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<ManagedUser>();
  const q = useDebounced(text.trim(), STILL_MS);
  const { data } = useFindOwnersQuery({ page_size: FOUND, status: "active", ...(q && { q }) });
  const found = data?.items ?? [];
  const people = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Field label={t.owner} hint={t.owner_hint} error={fieldState.error?.message}>
      <SearchSelect
        label={t.owner}
        searchLabel={t.find_owner}
        nothing={t.nobody}
        placeholder={t.choose_owner}
        className={`${controlClass} flex items-center`}
        options={people.map(({ id, full_name, email }) => ({ value: id, label: `${full_name} · ${email}` }))}
        value={field.value as number | undefined}
        onSearch={setText}
        onChange={(id) => {
          setChosen(people.find((person) => person.id === id));
          field.onChange(id);
        }}
      />
    </Field>
  );
}
