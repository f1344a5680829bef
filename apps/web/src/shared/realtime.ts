import {
  CLOSE_CODES,
  type EventType,
  POSITION_COOKIE,
  POSITION_SECONDS,
  REALTIME_PATH,
  type RealtimeEvent,
  type ServerMessage,
} from "@saudaflow/contract";
import { api, type Tag } from "./api/api.ts";
import { renew } from "./api/base-query.ts";
import { toldChanged } from "./network.ts";
import { accountBlocked } from "./session.ts";
import type { Store } from "./store.ts";

/** What an event makes stale: pages that show it load it again by themselves. */
const STALE: Record<EventType, readonly Tag[]> = {
  "order.placed": ["orders", "products", "notifications"],
  "order.status": ["orders", "wallet", "notifications"],
  "order.refunded": ["orders", "wallet", "notifications"],
  "stock.low": ["products", "notifications"],
  "top_up.asked": ["top-ups", "notifications"],
  "top_up.approved": ["top-ups", "wallet", "notifications"],
  "top_up.rejected": ["top-ups", "notifications"],
  "import.progress": ["imports"],
  "import.done": ["imports", "products", "categories", "notifications"],
  "users.changed": ["users"],
  "products.changed": ["products"],
  "top_ups.changed": ["top-ups"],
  "shop.blocked": ["products", "shops", "notifications"],
  "shop.unblocked": ["products", "shops", "notifications"],
  "backup.failed": ["notifications"],
};
/** What any event may have changed. */
const RESYNC: ReadonlySet<Tag> = new Set(["dashboard" as const, ...Object.values(STALE).flat()]);
const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 30_000;
/** Told again after coming back: more than is ever under way at once. */
const REMEMBERED = 500;

/** What is loaded because of this must not be older: every request says from now on how much is known here. */
function keepPosition(position: string): void {
  const known = document.cookie.split(`${POSITION_COOKIE}=`)[1] ?? "";
  if (position <= known) return;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in the browsers of old phones
  document.cookie = `${POSITION_COOKIE}=${position};path=/;max-age=${POSITION_SECONDS};samesite=lax`;
}

/** Keeps one socket open while somebody is signed in; a lost one comes back by itself and asks for what was missed. */
export function startRealtime(store: Store): void {
  let socket: WebSocket | undefined;
  let last_id: number | undefined;
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const told = new Set<number>();

  const hear = (message: ServerMessage) => {
    if ("position" in message) keepPosition(message.position ?? "");
    if (message.type === "ready") {
      pause = FIRST_PAUSE_MS;
      last_id = message.last_id;
      store.dispatch(toldChanged(true));
    } else if (message.type === "resync") {
      store.dispatch(api.util.invalidateTags([...RESYNC]));
    } else if (message.type === "dashboard.changed") {
      store.dispatch(api.util.invalidateTags(["dashboard"]));
    } else if ("id" in message) tell(message);
  };
  const tell = ({ id, type }: RealtimeEvent) => {
    last_id = Math.max(id, last_id ?? 0);
    if (told.has(id)) return;
    told.add(id);
    for (const old of told) {
      if (told.size <= REMEMBERED) break;
      told.delete(old);
    }
    store.dispatch(api.util.invalidateTags([...STALE[type]]));
  };
  const open = () => {
    const { token } = store.getState().session;
    if (token === null || socket) return;
    const address = new URL(`/api/v1${REALTIME_PATH}`, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    const opened = new WebSocket(address);
    socket = opened;
    opened.onopen = () => opened.send(JSON.stringify({ token, ...(last_id !== undefined && { last_id }) }));
    opened.onmessage = ({ data }) => hear(JSON.parse(data as string) as ServerMessage);
    opened.onclose = ({ code, reason }) => {
      if (socket !== opened) return;
      socket = undefined;
      store.dispatch(toldChanged(false));
      void comeBack(code, reason);
    };
  };
  const comeBack = async (code: number, reason: string) => {
    const { session, preferences } = store.getState();
    if (session.status !== "signed-in") return;
    // Newer pages of the same person have the places: this one asks again when it is looked at.
    if (code === CLOSE_CODES.displaced) return;
    const mayBeOld = code === CLOSE_CODES.unauthenticated || code === CLOSE_CODES.role_changed;
    if (mayBeOld && (await renew(preferences.language, store.dispatch)).error === undefined) return open();
    if (code === CLOSE_CODES.blocked) {
      store.dispatch(accountBlocked());
      return;
    }
    const wait =
      code === CLOSE_CODES.restarting && Number(reason) > 0 ? Number(reason) : pause * (0.5 + Math.random());
    pause = Math.min(pause * 2, MAX_PAUSE_MS);
    timer = setTimeout(open, wait);
  };
  const now = () => {
    clearTimeout(timer);
    open();
  };
  let was = store.getState().session.status;
  store.subscribe(() => {
    const { status } = store.getState().session;
    if (status === was) return;
    was = status;
    if (status === "signed-in") return now();
    const leaving = socket;
    socket = undefined;
    store.dispatch(toldChanged(false));
    last_id = undefined;
    clearTimeout(timer);
    leaving?.close();
  });
  addEventListener("online", now);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && now());
  open();
}
