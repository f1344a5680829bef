import type { Language } from "@saudaflow/contract";
import { renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router";
import { api } from "#shared/api/api.ts";
import type { Network } from "#shared/api/send.ts";
import { answersIn, type Drawn } from "#shared/drawn.ts";
import { loadMessages } from "#shared/i18n/load.ts";
import { makeStore } from "#shared/store.ts";
import { App } from "./app.tsx";
import { routes } from "./routes.tsx";

/** A page asks, and what it shows then may ask again: a product for those that are similar. */
const MAX_ROUNDS = 3;
/** React asks for titles and pictures in front of the page: the head has its own. */
const HOISTED = /^(?:<title>[^<]*<\/title>|<link [^>]*>)+/;

const { query, dataRoutes } = createStaticHandler(routes);

/**
 * The server's half of main.tsx, built into a file of its own: a page as a guest sees it, with the answers that it
 * shows. A page that needs an answer which did not come is left to the browser.
 */
export async function draw(
  address: URL,
  language: Language,
  network: Network,
): Promise<{ html: string; drawn: Drawn } | undefined> {
  const context = await query(new Request(address));
  if (context instanceof Response) return undefined;
  const store = makeStore({ language, theme: "system" }, network);
  const messages = await loadMessages(language);
  const router = createStaticRouter(dataRoutes, context);
  const render = () =>
    renderToString(
      <App store={store} language={language} messages={messages}>
        <StaticRouterProvider router={router} context={context} hydrate={false} />
      </App>,
    );
  let html = render();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const running = store.dispatch(api.util.getRunningQueriesThunk());
    if (running.length === 0) break;
    await Promise.all(running);
    html = render();
  }
  const answers = answersIn(store.getState());
  return answers && { html: html.replace(HOISTED, ""), drawn: { language, answers } };
}
