import type { Language } from "@saudaflow/contract";
import { type ReactNode, StrictMode, useEffect } from "react";
import { Provider } from "react-redux";
import type { Messages } from "#shared/i18n/messages.ts";
import { WordsProvider } from "#shared/i18n/words-provider.tsx";
import type { State, Store } from "#shared/store.ts";
import { Toaster } from "#shared/ui/toaster.tsx";

interface Props {
  readonly store: Store;
  /** What the server knew when it drew the page: the first render is the same, then comes what this browser knows. */
  readonly drawnState?: State;
  readonly language: Language;
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** What stands around the pages, in the browser and where the server draws them. */
export function App({ store, drawnState, language, messages, children }: Props) {
  // public/boot.js has kept what was pressed until now. Not at once: the first render knows only what the server knew.
  useEffect(() => void setTimeout(() => dispatchEvent(new Event("taken-over"))), []);
  return (
    <StrictMode>
      <Provider store={store} serverState={drawnState}>
        <WordsProvider language={language} messages={messages}>
          {children}
          <Toaster />
        </WordsProvider>
      </Provider>
    </StrictMode>
  );
}
