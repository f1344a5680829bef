import "#shared/theme.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "react-redux";
import { RouterProvider } from "react-router/dom";
import { renew } from "#shared/api/base-query.ts";
import { loadMessages } from "#shared/i18n/load.ts";
import { WordsProvider } from "#shared/i18n/words-provider.tsx";
import { startRealtime } from "#shared/realtime.ts";
import { mayHaveSession } from "#shared/session.ts";
import { store } from "#shared/store.ts";
import { Toaster } from "#shared/ui/toaster.tsx";
import { installWorker } from "./install-worker.ts";
import { router } from "./routes.tsx";

const { language } = store.getState().preferences;
if (mayHaveSession()) void renew(language, store.dispatch);
startRealtime(store);

// The words come before the first paint, so that the page never shows another language first.
const messages = await loadMessages(language);
const root = document.getElementById("root");
if (!root) throw new Error("no #root");

createRoot(root).render(
  <StrictMode>
    <Provider store={store}>
      <WordsProvider language={language} messages={messages}>
        <RouterProvider router={router} />
        <Toaster />
      </WordsProvider>
    </Provider>
  </StrictMode>,
);

// After the page's own files, so that it takes nothing from them.
const install = () => void installWorker(messages.shell);
if (import.meta.env.PROD && document.readyState === "complete") install();
else if (import.meta.env.PROD) addEventListener("load", install);
