import { Monitor, Moon, Sun } from "lucide-react";
import { useT } from "#shared/i18n/context.ts";
import { THEMES, themeChosen } from "#shared/preferences.ts";
import { useAppDispatch, useAppSelector } from "#shared/store.ts";
import { IconButton } from "#shared/ui/icon-button.tsx";

const ICONS = { system: Monitor, light: Sun, dark: Moon };

/** Goes round: as the system, light, dark. */
export function ThemeSwitch() {
  const theme = useAppSelector((state) => state.preferences.theme);
  const dispatch = useAppDispatch();
  const t = useT();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  return (
    <IconButton
      icon={ICONS[theme]}
      label={t.shell.theme_is(t.shell.themes[theme])}
      onClick={() => dispatch(themeChosen(next))}
    />
  );
}
