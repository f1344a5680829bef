import { SupportLinks } from "#features/settings/support-links.tsx";
import { useT } from "#shared/i18n/context.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { TabTitle } from "#shared/ui/tab-title.tsx";

/** The account was blocked while its owner was looking: says so, and whom to ask. */
export default function Blocked() {
  const t = useT();
  return (
    <>
      <TabTitle title={t.errors.blocked_title} />
      <EmptyState
        page
        picture="/pictures/lock.webp"
        title={t.errors.blocked_title}
        text={t.errors.blocked_text}
        action={<ButtonLink to="/">{t.shell.to_home}</ButtonLink>}
      />
      <div className="flex justify-center">
        <SupportLinks />
      </div>
    </>
  );
}
