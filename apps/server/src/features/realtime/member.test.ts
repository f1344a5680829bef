import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import type { StoredEvent } from "#platform/events/event-feed.ts";
import { Line } from "./line.ts";
import { Member, tell } from "./member.ts";

let server: WebSocketServer;
beforeAll(async () => {
  server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
});
afterAll(() => server.close());

/** A member, and the ids or the code that its client hears. */
async function connect(): Promise<{ member: Member; heard: number[]; closed: Promise<unknown[]> }> {
  const opened = once(server, "connection") as Promise<[WebSocket]>;
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const heard: number[] = [];
  client.on("message", (data) => heard.push((JSON.parse(String(data)) as { id: number }).id));
  const [socket] = await opened;
  const actor = { id: 7, role: "client", session_id: 1 } as const;
  const audience = { user_id: 7, is_admin: false, shop_ids: [] };
  const line = new Line(socket, 1024 * 1024);
  const member = new Member(line, { actor, expires_at: new Date() }, audience);
  return { member, heard, closed: once(client, "close") };
}

const event = (id: number, user_id = 7): StoredEvent => ({
  id,
  type: "top_up.approved",
  user_id,
  shop_id: null,
  data: '{"top_up_id":1}',
  created_at: "2026-11-26T06:00:00.000Z",
});

it("what happens while the missed is looked up comes after it, once", async () => {
  const { member, heard, closed } = await connect();
  for (const happened of [event(4), event(5), event(6, 8)]) member.hear(tell(happened));
  member.goLive([event(2), event(4)]);
  member.hear(tell(event(7)));
  member.line.close("internal", "");
  await closed;
  expect(heard).toEqual([2, 4, 5, 7]);
});

it("no more is held than a moment's worth", async () => {
  const { member, heard, closed } = await connect();
  for (let id = 1; id <= 1001; id++) member.hear(tell(event(id)));
  expect((await closed)[0]).toBe(1013);
  expect(heard).toEqual([]);
});
