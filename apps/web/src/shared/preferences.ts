import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { LANGUAGES, type Language } from "@saudaflow/contract";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export interface PreferencesState {
  readonly language: Language;
  readonly theme: Theme;
}

/** public/boot.js reads the same entry before the first paint. */
const STORED = "saudaflow.preferences";

function load(): PreferencesState {
  try {
    const saved = JSON.parse(localStorage.getItem(STORED) ?? "{}") as Partial<PreferencesState>;
    const asked = new URLSearchParams(location.search).get("lang") ?? saved.language;
    return {
      language: LANGUAGES.find((language) => language === asked) ?? "kk",
      theme: THEMES.find((theme) => theme === saved.theme) ?? "system",
    };
  } catch {
    return { language: "kk", theme: "system" };
  }
}

const slice = createSlice({
  name: "preferences",
  initialState: load,
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

/** Writes them down and puts them on the page. */
export function applyPreferences({ language, theme }: PreferencesState): void {
  localStorage.setItem(STORED, JSON.stringify({ language, theme }));
  const root = document.documentElement;
  root.lang = language;
  root.dataset.theme = isDark(theme) ? "dark" : "light";
  const page = getComputedStyle(root).getPropertyValue("--page").trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute("content", page);
}

export function onSystemTheme(changed: () => void): void {
  systemIsDark().addEventListener("change", changed);
}
