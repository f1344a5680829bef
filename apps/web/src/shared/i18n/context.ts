import type { Language } from "@saudaflow/contract";
import { createContext, use } from "react";
import type { Messages } from "./messages.ts";

export interface Words {
  readonly language: Language;
  readonly messages: Messages;
  readonly choose: (language: Language) => void;
}

export const WordsContext = createContext<Words | null>(null);

function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error("WordsProvider is missing");
  return words;
}

/** The words of the reader's language: `const t = useT(); t.catalog.filters`. */
export const useT = (): Messages => useWords().messages;

/** The language that the page is written in now, and how to choose another. */
export function useLanguage(): Omit<Words, "messages"> {
  const { language, choose } = useWords();
  return { language, choose };
}
