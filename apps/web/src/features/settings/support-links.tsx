import { Mail, Phone } from "lucide-react";
import type { ReactNode } from "react";
import { formatPhone } from "#shared/format.ts";
import { useT } from "#shared/i18n/context.ts";
import { useGetPublicSettingsQuery } from "./api.ts";

/** Whom to ask, by phone or letter; nothing where the administrator has named nobody. */
export function SupportLinks() {
  const t = useT();
  const { data } = useGetPublicSettingsQuery();
  const { support_phone, support_email } = data ?? {};
  if (!support_phone && !support_email) return null;
  return (
    <address className="flex flex-wrap items-center gap-x-5 text-sm not-italic">
      <span className="text-ink-soft">{t.shell.help}</span>
      {support_phone && (
        <SupportLink icon={Phone} href={`tel:${support_phone.replace(/[^\d+]/g, "")}`}>
          <span className="figures">{formatPhone(support_phone)}</span>
        </SupportLink>
      )}
      {support_email && (
        <SupportLink icon={Mail} href={`mailto:${support_email}`}>
          {support_email}
        </SupportLink>
      )}
    </address>
  );
}

interface LinkProps {
  readonly icon: typeof Phone;
  readonly href: string;
  readonly children: ReactNode;
}

function SupportLink({ icon: Icon, href, children }: LinkProps) {
  return (
    <a
      href={href}
      className="inline-flex min-h-11 min-w-0 items-center gap-2 rounded-small font-medium wrap-anywhere text-accent"
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {children}
    </a>
  );
}
