import type { ManagedUser } from "@saudaflow/contract";
import { useMemo } from "react";
import { formatPhone } from "#shared/format.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import type { Column } from "#shared/table/column.ts";
import { useFormat } from "#shared/use-format.ts";
import { PersonStatus } from "./person-status.tsx";
import { RoleBadge } from "./role-badge.tsx";

export function usePersonColumns(): readonly Column<ManagedUser>[] {
  const t = usePanelT().people;
  const f = useFormat();
  return useMemo(
    () => [
      { id: "name", header: t.name, cell: ({ full_name }) => full_name },
      { id: "email", header: t.email, min: 210, cell: ({ email }) => email },
      {
        id: "phone",
        header: t.phone,
        width: 164,
        spare: 1,
        className: "figures",
        cell: ({ phone }) => phone && formatPhone(phone),
      },
      { id: "role", header: t.role, width: 150, cell: ({ role }) => <RoleBadge role={role} /> },
      {
        id: "status",
        header: t.status,
        width: 140,
        spare: 2,
        cell: ({ status }) => <PersonStatus status={status} />,
      },
      {
        id: "since",
        header: t.since,
        width: 190,
        spare: 3,
        className: "figures",
        cell: ({ created_at }) => f.date(created_at, "date"),
      },
    ],
    [t, f],
  );
}
