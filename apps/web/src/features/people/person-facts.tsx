import type { ManagedUserDetails } from "@saudaflow/contract";
import { formatPhone } from "#shared/format.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Facts } from "#shared/panel/facts.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { useFormat } from "#shared/use-format.ts";
import { PersonStatus } from "./person-status.tsx";
import { RoleBadge } from "./role-badge.tsx";

const LANGUAGE_NAMES = { kk: "Қазақша", ru: "Русский", en: "English" };

export function PersonFacts({ person }: { readonly person: ManagedUserDetails }) {
  const t = usePanelT().people;
  const f = useFormat();
  const link = "text-accent break-all hover:underline";
  return (
    <PanelCard title={t.data}>
      <Facts
        items={[
          [
            t.email,
            <a key="email" className={link} href={`mailto:${person.email}`}>
              {person.email}
            </a>,
          ],
          [
            t.phone,
            person.phone && (
              <a key="phone" className={link} href={`tel:${person.phone}`}>
                {formatPhone(person.phone)}
              </a>
            ),
          ],
          [t.role, <RoleBadge key="role" role={person.role} />],
          [t.status, <PersonStatus key="status" status={person.status} />],
          [t.language, LANGUAGE_NAMES[person.language]],
          [t.since, f.date(person.created_at, "date")],
          [
            t.number,
            <span key="id" className="figures">
              {person.id}
            </span>,
          ],
        ]}
      />
    </PanelCard>
  );
}
