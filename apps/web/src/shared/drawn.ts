import type { Language } from "@saudaflow/contract";
import { api } from "./api/api.ts";
import { guestCartEmptied, guestCartReducer } from "./guest-cart.ts";
import { networkReducer, wentOnline } from "./network.ts";
import { sessionReducer, signedOut } from "./session.ts";
import type { State, Store } from "./store.ts";

/** What the server sends beside a page that it has drawn. */
export interface Drawn {
  readonly language: Language;
  readonly answers: readonly Answer[];
}
interface Answer {
  readonly address: string;
  readonly endpointName: string;
  readonly arg: unknown;
  readonly value: unknown;
}

/** All answers that a drawn page shows; undefined where one did not come. */
export function answersIn(state: State): Answer[] | undefined {
  const answers: Answer[] = [];
  for (const [address, query] of Object.entries(state.api.queries)) {
    if (query?.status !== "fulfilled") return undefined;
    const { endpointName = "", originalArgs: arg, data: value } = query;
    answers.push({ address, endpointName, arg, value });
  }
  return answers;
}

/** The drawn page in the document, unless it is in another language than its reader's. */
export function readDrawn(language: Language): Drawn | undefined {
  const text = document.getElementById("drawn")?.textContent;
  const drawn = text ? (JSON.parse(text) as Drawn) : undefined;
  return drawn?.language === language ? drawn : undefined;
}

/** Takes over the answers; tells the state in which the page was drawn: as a guest who has just come. */
export function takeOver({ language, answers }: Drawn, { dispatch, getState }: Store): State {
  dispatch(api.util.upsertQueryEntries(answers as never));
  return {
    ...getState(),
    session: sessionReducer(undefined, signedOut()),
    guest_cart: guestCartReducer(undefined, guestCartEmptied()),
    preferences: { language, theme: "system" },
    network: networkReducer(undefined, wentOnline(true)),
  };
}
