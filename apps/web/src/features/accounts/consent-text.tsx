import { ChevronDown } from "lucide-react";
import { useT } from "#shared/i18n/context.ts";

/** What one agrees to, in a few plain sentences, opened where it stands. */
export function ConsentText() {
  const t = useT();
  return (
    <details className="group -mt-3 ps-9">
      <summary className="flex min-h-11 list-none items-center gap-1 rounded-small text-sm font-medium text-accent [&::-webkit-details-marker]:hidden">
        {t.account.consent_read}
        <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <p className="text-sm text-ink-soft">{t.account.consent_text}</p>
    </details>
  );
}
