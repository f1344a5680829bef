import { LANGUAGES, type Language } from "@saudaflow/contract";
import { type ReactNode, startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { api } from "../api/api.ts";
import { languageChosen, PREFERENCES } from "../preferences.ts";
import { useAppDispatch } from "../store.ts";
import { WordsContext } from "./context.ts";
import { loadMessages } from "./load.ts";
import type { Messages } from "./messages.ts";

interface Props {
  readonly language: Language;
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** Holds words and language together: the page never shows the one without the other. */
export function WordsProvider({ children, ...first }: Props) {
  const [words, setWords] = useState<Pick<Props, "language" | "messages">>(first);
  const dispatch = useAppDispatch();
  const wanted = useRef(first.language);
  const choose = useCallback(
    async (language: Language) => {
      wanted.current = language;
      const messages = await loadMessages(language).catch(() => undefined);
      // No network for it, or another one has been chosen meanwhile.
      if (!messages || wanted.current !== language) return;
      // A panel waits for its own words of this language: until then all stays in the one before.
      startTransition(() => setWords({ language, messages }));
      dispatch(languageChosen(language));
      // Names and descriptions come from the server in the reader's language.
      dispatch(api.util.invalidateTags(["words"]));
    },
    [dispatch],
  );
  // A language chosen in one tab holds in all, another theme does not; the words stay as long as the page.
  useEffect(
    () =>
      addEventListener("storage", ({ key, oldValue, newValue }) => {
        const language = languageIn(newValue);
        if (key === PREFERENCES && language && language !== languageIn(oldValue)) void choose(language);
      }),
    [choose],
  );
  const value = useMemo(() => ({ ...words, choose }), [words, choose]);
  return <WordsContext value={value}>{children}</WordsContext>;
}

const languageIn = (preferences: string | null) =>
  LANGUAGES.find((language) => preferences?.includes(`"language":"${language}"`));
