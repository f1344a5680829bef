import type { AuditEntry } from "@saudaflow/contract";
import { Link } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Facts } from "#shared/panel/facts.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { useFormat } from "#shared/use-format.ts";
import { subjectOf } from "./subject.ts";
import { useSayDeed } from "./use-say-deed.ts";

interface Props {
  readonly entry: AuditEntry | undefined;
  readonly onClose: () => void;
}

/** All that is known of a deed, and the ways to others of the same person and of the same thing. */
export function AuditSheet({ entry, onClose }: Props) {
  const t = usePanelT().audit;
  const say = useSayDeed();
  return (
    <Sheet
      open={entry !== undefined}
      onOpenChange={(open) => !open && onClose()}
      title={entry ? say(entry).deed : t.title}
    >
      {entry && <Details entry={entry} />}
    </Sheet>
  );
}

function Details({ entry }: { readonly entry: AuditEntry }) {
  const t = usePanelT().audit;
  const f = useFormat();
  const { detail } = useSayDeed()(entry);
  const { id, actor, subject, address, created_at, action, data } = entry;
  const link = "rounded-small font-medium text-accent hover:underline";
  const { label, to } = subjectOf(subject, t);
  const object = to ? (
    <Link key="subject" to={to} className={link}>
      {label}
    </Link>
  ) : (
    label
  );
  return (
    <div className="flex flex-col gap-6 pb-6">
      {detail && <p className="text-lg">{detail}</p>}
      <Facts
        items={[
          [t.when, `${f.date(created_at, "date")}, ${f.date(created_at, "time")}`],
          [t.who, actor ? `${actor.full_name}, ${actor.email}` : t.nobody],
          [t.subject, object],
          [t.address, address],
          [t.number, String(id)],
        ]}
      />
      <div className="flex flex-col items-start gap-3">
        {actor && (
          <Link to={`?actor_id=${actor.id}`} className={link}>
            {t.all_of_person}
          </Link>
        )}
        <Link to={`?subject=${encodeURIComponent(subject)}`} className={link}>
          {t.all_of_subject}
        </Link>
      </div>
      <details>
        <summary className="flex min-h-11 items-center font-medium">{t.technical}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre tabIndex={0} className="overflow-x-auto rounded-control bg-surface p-4 text-xs">
          {JSON.stringify({ action, subject, ...data }, null, 2)}
        </pre>
      </details>
    </div>
  );
}
