import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { LANGUAGES, type Language } from "@saudaflow/contract";
import { recall, remember } from "./storage.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export interface PreferencesState {
  readonly language: Language;
  readonly theme: Theme;
}

/** public/boot.js reads the same entry before the first paint. */
export const PREFERENCES = "saudaflow.preferences";

export function loadPreferences(): PreferencesState {
  const saved = recall<Partial<PreferencesState>>(PREFERENCES);
  const asked = import.meta.env.SSR ? null : new URLSearchParams(location.search).get("lang");
  return {
    language: LANGUAGES.find((language) => language === (asked ?? saved?.language)) ?? "kk",
    theme: THEMES.find((theme) => theme === saved?.theme) ?? "system",
  };
}

const slice = createSlice({
  name: "preferences",
  initialState: loadPreferences,
  reducers: {
    languageChosen: (state, { payload }: PayloadAction<Language>) => ({ ...state, language: payload }),
    themeChosen: (state, { payload }: PayloadAction<Theme>) => ({ ...state, theme: payload }),
  },
});

export const { languageChosen, themeChosen } = slice.actions;
export const preferencesReducer = slice.reducer;

const systemIsDark = () => matchMedia("(prefers-color-scheme: dark)");

export const isDark = (theme: Theme): boolean =>
  theme === "dark" || (theme === "system" && systemIsDark().matches);

/** Writes down what was chosen, for this browser and for the server, which draws the next page. */
export function rememberPreferences(chosen: PreferencesState): void {
  remember(PREFERENCES, chosen);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is absent without HTTPS
  document.cookie = `saudaflow_language=${chosen.language};path=/;max-age=31536000;samesite=lax`;
  // What the address asked for has been answered by a choice.
  const address = new URL(location.href);
  address.searchParams.delete("lang");
  history.replaceState(history.state, "", address);
}

export function applyPreferences({ language, theme }: PreferencesState): void {
  const root = document.documentElement;
  root.lang = language;
  root.dataset.theme = isDark(theme) ? "dark" : "light";
  const page = getComputedStyle(root).getPropertyValue("--page").trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute("content", page);
}

export function onSystemTheme(changed: () => void): void {
  systemIsDark().addEventListener("change", changed);
}
