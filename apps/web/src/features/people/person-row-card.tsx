import type { ManagedUser } from "@saudaflow/contract";
import { PersonStatus } from "./person-status.tsx";
import { RoleBadge } from "./role-badge.tsx";

/** A person on a phone's list. */
export function PersonRowCard({ person }: { readonly person: ManagedUser }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3">
      <span className="truncate text-base font-medium">{person.full_name}</span>
      <RoleBadge role={person.role} />
      <span className="truncate text-ink-soft">{person.email}</span>
      {person.status === "blocked" && <PersonStatus status={person.status} />}
    </div>
  );
}
