import { randomUUID } from "node:crypto";
import pg from "pg";

/** What each connection of ours is called: whoever wants to be alone sees that we are here. */
export const APPLICATION = "saudaflow";
const CHANNEL = "saudaflow_events";
const RETRY_MS = 1000;
const TIMEOUT_MS = 5000;

/** Tells the other processes on a database that there is something new, and hears them. What is new, the tables say. */
export interface Notices {
  readonly send: () => void;
  readonly close: () => void;
}

/**
 * Notices by PostgreSQL's LISTEN and NOTIFY on a connection of their own, which is made anew when it is lost. A notice is
 * sent outside every transaction, because a NOTIFY inside would make all commits wait for one lock; while one is under
 * way, those that follow become one. A notice that is lost costs time, nothing else.
 */
export function openNotices(address: string, hear: () => void): Notices {
  // Our own notices come back to us as well.
  const sender = randomUUID();
  let current: { readonly client: pg.Client; readonly lose: () => void } | undefined;
  let isClosed = false;
  let isSending = false;
  let isWanted = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async () => {
    const client = new pg.Client({
      connectionString: address,
      application_name: APPLICATION,
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: TIMEOUT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    let isLost = false;
    const lose = () => {
      if (isLost) return;
      isLost = true;
      if (current?.client === client) current = undefined;
      void client.end().catch(() => undefined);
      if (!isClosed) retry = setTimeout(() => void connect(), RETRY_MS);
    };
    client.on("error", lose);
    client.on("end", lose);
    client.on("notification", ({ payload }) => {
      if (payload !== sender) hear();
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch {
      return lose();
    }
    if (isClosed) return lose();
    current = { client, lose };
    // What was told while nobody listened.
    hear();
  };

  const send = async () => {
    isWanted = true;
    if (isSending) return;
    isSending = true;
    while (isWanted && current !== undefined) {
      isWanted = false;
      const { client, lose } = current;
      await client.query("select pg_notify($1, $2)", [CHANNEL, sender]).catch(lose);
    }
    isSending = false;
  };

  void connect();
  return {
    send: () => void send(),
    close: () => {
      isClosed = true;
      clearTimeout(retry);
      current?.lose();
    },
  };
}
