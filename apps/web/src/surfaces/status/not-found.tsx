import { useT } from "#shared/i18n/context.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { TabTitle } from "#shared/ui/tab-title.tsx";

export function NotFound() {
  const t = useT();
  return (
    <>
      <TabTitle title={t.shell.not_found_title} />
      <meta name="robots" content="noindex" />
      <EmptyState
        page
        picture="/pictures/compass.webp"
        title={t.shell.not_found_title}
        text={t.shell.not_found_text}
        action={<ButtonLink to="/catalog">{t.shell.to_catalog}</ButtonLink>}
      />
    </>
  );
}
