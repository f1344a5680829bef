import { useT } from "#shared/i18n/context.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { TabTitle } from "#shared/ui/tab-title.tsx";

export default function ProductGone() {
  const t = useT();
  return (
    <>
      <TabTitle title={t.catalog.product_gone_title} />
      <meta name="robots" content="noindex" />
      <EmptyState
        page
        title={t.catalog.product_gone_title}
        text={t.catalog.product_gone_text}
        action={<ButtonLink to="/catalog">{t.shell.to_catalog}</ButtonLink>}
      />
    </>
  );
}
