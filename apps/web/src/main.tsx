import "#shared/theme.css";
import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { createBrowserRouter, matchRoutes } from "react-router";
import { RouterProvider } from "react-router/dom";
import { renew } from "#shared/api/base-query.ts";
import { type Drawn, readDrawn, takeOver } from "#shared/drawn.ts";
import { loadMessages } from "#shared/i18n/load.ts";
import type { Messages } from "#shared/i18n/messages.ts";
import { mayHaveSession } from "#shared/session.ts";
import { makeStore, tie } from "#shared/store.ts";
import { App } from "./app.tsx";
import { routes } from "./routes.tsx";

const store = makeStore();
tie(store);
const { language } = store.getState().preferences;
if (mayHaveSession()) void renew(language, store.dispatch);
void start();

// Not awaited by the module: the pages wait for the file that this is in.
async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("no #root");
  const drawn = readDrawn(language);
  // The words come before the first paint, so that the page never shows another language first.
  const [messages] = await Promise.all([loadMessages(language), drawn && loadPages()]);
  // Now that the pages are there, it is known what their answers are about.
  const drawnState = drawn && takeOver(drawn, store);
  const app = (
    <App store={store} drawnState={drawnState} language={language} messages={messages}>
      <RouterProvider router={createBrowserRouter(routes)} />
    </App>
  );
  // As a transition it is done in slices: a tap is heard meanwhile.
  startTransition(() => {
    if (drawn) hydrateRoot(root, app);
    else {
      root.replaceChildren();
      delete document.documentElement.dataset.redraw;
      createRoot(root).render(app);
    }
  });
  const rest = () => void startRest(messages, drawn);
  if (document.readyState === "complete") rest();
  else addEventListener("load", rest);
}

/** After the page's own files, so that it takes nothing from them. */
async function startRest({ shell }: Messages, drawn: Drawn | undefined): Promise<void> {
  const { startRealtime } = await import("#shared/realtime.ts");
  startRealtime(store);
  if (!import.meta.env.PROD) return;
  const { installWorker } = await import("./install-worker.ts");
  await installWorker(shell, drawn);
}

/** A drawn page is taken over by the same page: its code must be there. */
async function loadPages(): Promise<void> {
  for (const { route } of matchRoutes(routes, location) ?? []) {
    if (typeof route.lazy === "function") Object.assign(route, await route.lazy(), { lazy: undefined });
  }
}
