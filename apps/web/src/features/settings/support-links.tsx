import { formatPhone } from "#shared/format.ts";
import { useT } from "#shared/i18n/context.ts";
import { useGetPublicSettingsQuery } from "#shared/settings.ts";

/** Whom to ask, by phone or letter; nothing where the administrator has named nobody. */
export function SupportLinks() {
  const t = useT();
  const { data } = useGetPublicSettingsQuery();
  const { support_phone, support_email } = data ?? {};
  if (!support_phone && !support_email) return null;
  return (
    <address className="flex flex-wrap items-center gap-x-3.5 text-sm not-italic">
      <span className="text-ink-soft">{t.shell.help}</span>
      {support_phone && (
        <a href={`tel:${support_phone.replace(/[^\d+]/g, "")}`} className={`figures ${linkClass}`}>
          {formatPhone(support_phone)}
        </a>
      )}
      {support_email && (
        <a href={`mailto:${support_email}`} className={linkClass}>
          {support_email}
        </a>
      )}
    </address>
  );
}

const linkClass =
  "inline-flex min-h-11 items-center rounded-small font-medium wrap-anywhere text-accent hover:underline";
