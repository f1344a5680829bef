import { useT } from "#shared/i18n/context.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";

/** Stands where a page is still being built. */
export function Soon() {
  const t = useT();
  return (
    <EmptyState
      page
      picture="/pictures/box.webp"
      title={t.shell.soon_title}
      text={t.shell.soon_text}
      action={<ButtonLink to="/">{t.shell.to_home}</ButtonLink>}
    />
  );
}
