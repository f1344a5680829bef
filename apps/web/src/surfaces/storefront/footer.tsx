import { SupportLinks } from "#features/settings/support-links.tsx";
import { useT } from "#shared/i18n/context.ts";
import { useShopName } from "#shared/settings.ts";

export function Footer() {
  const t = useT();
  return (
    <footer className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 pt-12 pb-4 text-sm text-ink-soft">
      <p>
        {useShopName()} · {t.shell.free_software}
      </p>
      <SupportLinks />
    </footer>
  );
}
