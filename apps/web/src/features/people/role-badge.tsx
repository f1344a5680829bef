import type { Role } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Badge, type BadgeLook } from "#shared/ui/badge.tsx";

const LOOKS: Record<Exclude<Role, "client">, BadgeLook> = { seller: "good", admin: "few" };

/** Clients are the rule, so only the others stand out. */
export function RoleBadge({ role }: { readonly role: Role }) {
  const t = usePanelT().people;
  if (role === "client") return <span className="text-ink-soft">{t.roles.client}</span>;
  return <Badge look={LOOKS[role]}>{t.roles[role]}</Badge>;
}
