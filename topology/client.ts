import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import http from "node:http";
import https from "node:https";

export const DOMAIN = "shop.example.kz";
const API = "/api/v1";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: each step knows the shape it looks at
  readonly json: any;
}

export interface Call {
  readonly body?: unknown;
  readonly bytes?: Buffer;
  readonly token?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another address than the shop's own. */
  readonly origin?: string;
}

const agents = new Map<string, { readonly plain: http.Agent; readonly tls: https.Agent }>();
let ca: Buffer | undefined;

/** The authority that visitors believe. */
export function trust(certificate: Buffer): void {
  ca = certificate;
}

export function authority(): Buffer | undefined {
  return ca;
}

/** Asks as a visitor at this address does, on a connection that is kept. Rejects when the connection breaks. */
export function ask(from: string, method: string, path: string, call: Call = {}): Promise<Answer> {
  const { body, bytes, token, key, headers, origin = `https://${DOMAIN}` } = call;
  const url = new URL(path, origin);
  const payload = bytes ?? (body === undefined ? undefined : Buffer.from(JSON.stringify(body)));
  const { plain, tls } = agentsOf(from);
  const isTls = url.protocol === "https:";
  return new Promise((resolve, reject) => {
    const request = (isTls ? https : http).request(url, {
      method,
      agent: isTls ? tls : plain,
      headers: {
        "accept-language": "en",
        ...(payload && { "content-length": payload.length }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(key !== undefined && { "idempotency-key": key }),
        ...headers,
      },
    });
    request.on("error", reject);
    request.on("response", async (response) => {
      try {
        const answered = Buffer.concat(await response.toArray());
        const isJson = String(response.headers["content-type"]).includes("json");
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: answered,
          json: isJson && !response.headers["content-encoding"] ? JSON.parse(String(answered)) : undefined,
        });
      } catch (error) {
        reject(error);
      }
    });
    request.end(payload);
  });
}

/** One operation of the API; throws what came instead of success. */
// biome-ignore lint/suspicious/noExplicitAny: each step knows the shape it looks at
export async function api(from: string, method: string, path: string, call: Call = {}): Promise<any> {
  const answer = await ask(from, method, API + path, call);
  if (answer.status >= 300)
    throw new Error(`${method} ${path}: ${answer.status} ${String(answer.bytes).slice(0, 300)}`);
  return answer.json;
}

/** A form with one picture. */
export function form(picture: Buffer): Pick<Call, "bytes" | "headers"> {
  const boundary = `----${randomUUID()}`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n`;
  return {
    bytes: Buffer.concat([Buffer.from(head), picture, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  };
}

/** Begins an upload that does not go on; answers how to end it. */
export function beginUpload(from: string, path: string): () => void {
  const request = https.request(new URL(path, `https://${DOMAIN}`), {
    method: "POST",
    agent: agentsOf(from).tls,
    headers: { "content-type": "application/octet-stream", "content-length": 1_000_000 },
  });
  request.on("error", () => {});
  // The proxy hands on what has filled its buffer.
  request.write(Buffer.alloc(100_000));
  return () => request.destroy();
}

export function closeConnections(): void {
  for (const { plain, tls } of agents.values()) {
    plain.destroy();
    tls.destroy();
  }
}

function agentsOf(from: string) {
  let known = agents.get(from);
  if (known === undefined) {
    const options = { localAddress: from, keepAlive: true };
    known = { plain: new http.Agent(options), tls: new https.Agent({ ...options, ...(ca && { ca }) }) };
    agents.set(from, known);
  }
  return known;
}
