// How long an order takes to reach 100 sockets that all hear it: from the request, and from its answer.
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { WebSocket } from "ws";

const SOCKETS_PER_ADMIN = 5;
const PAUSE_MS = 50;

/**
 * Places orders one after another for some seconds, about 20 a second at most, while every admin listens on five sockets.
 * @param {{ url: string, ids: number[], tokens: string[], admins: string[] }} stage @param {number} seconds
 */
export async function measureEvents({ url, ids, tokens, admins }, seconds) {
  /** @type {Map<number, { sent: number, answered: number }>} */
  const orders = new Map();
  /** @type {Map<number, number[]>} */
  const heard = new Map();
  const sockets = await Promise.all(
    admins.flatMap((token) => Array.from({ length: SOCKETS_PER_ADMIN }, () => listen(url, token, heard))),
  );
  const end = performance.now() + seconds * 1000;
  for (let i = 0; performance.now() < end; i++) {
    const sent = performance.now();
    const answer = await fetch(`${url}/orders`, {
      method: "POST",
      headers: { authorization: `Bearer ${tokens[i % tokens.length]}`, "content-type": "application/json" },
      body: JSON.stringify({
        items: [{ product_id: ids[i % ids.length], quantity: 1 }],
        payment_method: "wallet",
        delivery_method: "pickup",
      }),
    });
    const answered = performance.now();
    orders.set((await answer.json()).id, { sent, answered });
    await delay(PAUSE_MS);
  }
  await delay(1000);
  for (const socket of sockets) socket.close();
  const times = [...orders].flatMap(([id, { sent, answered }]) =>
    (heard.get(id) ?? []).map((at) => ({ request: at - sent, answer: at - answered })),
  );
  if (times.length !== orders.size * sockets.length) throw new Error("events were lost");
  return {
    sockets: sockets.length,
    request: quantiles(times.map(({ request }) => request)),
    answer: quantiles(times.map(({ answer }) => answer)),
  };
}

/** @param {string} url @param {string} token @param {Map<number, number[]>} heard */
async function listen(url, token, heard) {
  const socket = new WebSocket(`${url.replace("http", "ws")}/ws`);
  await once(socket, "open");
  const ready = new Promise((resolve) => {
    socket.on("message", (data) => {
      const at = performance.now();
      const message = JSON.parse(String(data));
      if (message.type === "ready") resolve(undefined);
      if (message.type !== "order.placed") return;
      const { order_id } = message.data;
      heard.set(order_id, [...(heard.get(order_id) ?? []), at]);
    });
  });
  socket.send(JSON.stringify({ token }));
  await ready;
  return socket;
}

/** @param {number[]} times */
function quantiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}
