import { useT } from "#shared/i18n/context.ts";

export function Footer() {
  const t = useT();
  return <footer className="pt-12 pb-4 text-sm text-ink-soft">SaudaFlow · {t.shell.free_software}</footer>;
}
