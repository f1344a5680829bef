import { useT } from "#shared/i18n/context.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { TabTitle } from "#shared/ui/tab-title.tsx";

export function Forbidden() {
  const t = useT();
  return (
    <>
      <TabTitle title={t.shell.forbidden_title} />
      <EmptyState
        page
        picture="/pictures/lock.webp"
        title={t.shell.forbidden_title}
        text={t.shell.forbidden_text}
        action={<ButtonLink to="/">{t.shell.to_home}</ButtonLink>}
      />
    </>
  );
}
