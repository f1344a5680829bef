import { LANGUAGES, type Language } from "@saudaflow/contract";
import { cx } from "#shared/cx.ts";
import { useLanguage, useT } from "#shared/i18n/context.ts";
import { useAppDispatch } from "#shared/store.ts";
import { useSession } from "#shared/use-session.ts";

const SHORT = { kk: "Қаз", ru: "Рус", en: "Eng" };
const FULL = { kk: "Қазақша", ru: "Русский", en: "English" };

/** Three languages fit side by side: one tap, no menu. Who has an account is written to in the same. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const t = useT();
  const { user } = useSession();
  const dispatch = useAppDispatch();
  const speak = (chosen: Language) => {
    choose(chosen);
    if (!user) return;
    import("#features/accounts/keep-language.ts")
      .then(({ keepLanguage }) => dispatch(keepLanguage(chosen)))
      // Without a network the page alone changes.
      .catch(() => {});
  };
  return (
    <fieldset aria-label={t.shell.language} className="flex min-w-0 rounded-full bg-surface">
      {LANGUAGES.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          title={FULL[code]}
          aria-pressed={code === language}
          onClick={() => speak(code)}
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
