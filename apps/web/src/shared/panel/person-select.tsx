import { getManagedUser, listUsers } from "@saudaflow/contract";
import { useState } from "react";
import { api } from "../api/api.ts";
import { query } from "../api/endpoint.ts";
import { usePanelT } from "../i18n/panel.tsx";
import { SearchSelect } from "../ui/search-select.tsx";
import { useDebounced } from "../use-debounced.ts";

const { useFindPeopleQuery, useNamePersonQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    findPeople: query(build, listUsers, ["users"]),
    namePerson: query(build, getManagedUser, ["users"]),
  }),
});

const FOUND = 8;
const STILL_MS = 250;

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly className: string;
  readonly value: number | undefined;
  readonly onChange: (id: number | undefined) => void;
  /** The words of "nobody in particular", where that may be chosen. */
  readonly none?: string;
}

/** Somebody of the installation, found by name, e-mail or phone; for an administrator. */
export function PersonSelect({ value, ...rest }: Props) {
  const t = usePanelT().people;
  const [text, setText] = useState("");
  const q = useDebounced(text.trim(), STILL_MS);
  const found = useFindPeopleQuery({ page_size: FOUND, ...(q && { q }) }).data?.items ?? [];
  const { currentData: chosen } = useNamePersonQuery({ id: value ?? 0 }, { skip: value === undefined });
  const people = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  return (
    <SearchSelect
      {...rest}
      searchLabel={t.search}
      nothing={t.nobody}
      options={people.map(({ id, full_name, email }) => ({ value: id, label: `${full_name} · ${email}` }))}
      value={value}
      onSearch={setText}
    />
  );
}
