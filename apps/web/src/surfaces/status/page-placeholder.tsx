import { useT } from "#shared/i18n/context.ts";

/** Keeps the page's height while its code comes, so that nothing jumps. */
export function PagePlaceholder() {
  const t = useT();
  return (
    <div role="status" className="min-h-dvh">
      <span className="sr-only">{t.common.loading}</span>
    </div>
  );
}
