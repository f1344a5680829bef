import type { Language } from "@saudaflow/contract";
import { createContext, type ReactNode, use, useMemo } from "react";
import { useLanguage, useT } from "./context.ts";
import type { Messages } from "./messages.ts";
import type { PanelWords } from "./panel-words.ts";

const loaders: Record<Language, () => Promise<PanelWords>> = {
  kk: async () => (await import("./kk/panel/index.ts")).kk,
  ru: async () => (await import("./ru/panel/index.ts")).ru,
  en: async () => (await import("./en/panel/index.ts")).en,
};
const kept = new Map<Language, Promise<PanelWords>>();

function load(language: Language): Promise<PanelWords> {
  let words = kept.get(language);
  if (!words) {
    words = loaders[language]();
    words.catch(() => kept.delete(language));
    kept.set(language, words);
  }
  return words;
}

const PanelContext = createContext<(Messages & PanelWords) | null>(null);

/** Around a panel: waits for its words. A change of language waits too, so both catalogues change at once. */
export function PanelWordsProvider({ children }: { readonly children: ReactNode }) {
  const shop = useT();
  const { language } = useLanguage();
  const panel = use(load(language));
  const words = useMemo(() => ({ ...shop, ...panel }), [shop, panel]);
  return <PanelContext value={words}>{children}</PanelContext>;
}

/** The words of the shop and of the panels: `const t = usePanelT(); t.common.save; t.products.title`. */
export function usePanelT(): Messages & PanelWords {
  const words = use(PanelContext);
  if (!words) throw new Error("PanelWordsProvider is missing");
  return words;
}
