import { useT } from "#shared/i18n/context.ts";

/** The first stop of the keyboard: past what every page has, to what this one is for. */
export function SkipLink() {
  const t = useT();
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-60 focus:rounded-control focus:bg-raised focus:px-4 focus:py-3 focus:shadow-float"
    >
      {t.shell.to_content}
    </a>
  );
}
