import { LANGUAGES } from "@saudaflow/contract";
import { cx } from "#shared/cx.ts";
import { useLanguage, useT } from "#shared/i18n/context.ts";

const SHORT = { kk: "Қаз", ru: "Рус", en: "Eng" };
const FULL = { kk: "Қазақша", ru: "Русский", en: "English" };

/** Three languages fit side by side: one tap, no menu. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const t = useT();
  return (
    <fieldset aria-label={t.shell.language} className="flex min-w-0 rounded-full bg-surface">
      {LANGUAGES.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          title={FULL[code]}
          aria-pressed={code === language}
          onClick={() => choose(code)}
          className={cx(
            "min-h-11 min-w-11 rounded-full px-1 text-sm font-medium transition-colors",
            code === language ? "bg-accent-soft text-accent-ink" : "text-ink-soft hover:text-ink",
          )}
        >
          {SHORT[code]}
        </button>
      ))}
    </fieldset>
  );
}
