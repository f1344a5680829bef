import { Monitor, Moon, Sun } from "lucide-react";
import { useId } from "react";
import { cx } from "#shared/cx.ts";
import { useT } from "#shared/i18n/context.ts";
import { THEMES, themeChosen } from "#shared/preferences.ts";
import { useAppDispatch, useAppSelector } from "#shared/store.ts";

const ICONS = { system: Monitor, light: Sun, dark: Moon };

/** All three side by side, by their names. */
export function ThemeChoice() {
  const theme = useAppSelector((state) => state.preferences.theme);
  const dispatch = useAppDispatch();
  const t = useT();
  const id = useId();
  return (
    <div>
      <p id={id} className="mb-2 text-sm font-medium">
        {t.shell.theme}
      </p>
      <fieldset aria-labelledby={id} className="flex min-w-0 rounded-full bg-surface">
        {THEMES.map((one) => {
          const Icon = ICONS[one];
          return (
            <button
              key={one}
              type="button"
              aria-pressed={one === theme}
              onClick={() => dispatch(themeChosen(one))}
              className={cx(
                "flex min-h-11 items-center gap-1.5 rounded-full px-2.5 text-sm sm:px-3.5 font-medium transition-colors",
                one === theme ? "bg-accent-soft text-accent-ink" : "text-ink-soft hover:text-ink",
              )}
            >
              <Icon aria-hidden className="size-4 max-[22rem]:hidden" />
              {t.shell.themes[one]}
            </button>
          );
        })}
      </fieldset>
    </div>
  );
}
