import { randomUUID } from "node:crypto";
import type { Answer, TestShop } from "./shop.ts";

/** One part of a form; without `filename` it is a field. */
export interface Part {
  readonly name?: string;
  readonly filename?: string;
  readonly type?: string;
  readonly bytes: Buffer;
}

/** Sends a form as a browser would, or as somebody would who means harm: file names stand in it as they are given. */
export async function sendForm(
  shop: TestShop,
  method: "POST" | "PUT",
  path: string,
  parts: readonly Part[],
  token?: string,
): Promise<Answer> {
  const boundary = `----${randomUUID()}`;
  const pieces = parts.flatMap(({ name = "file", filename, type = "image/jpeg", bytes }) => {
    const file = filename === undefined ? "" : `; filename="${filename}"\r\nContent-Type: ${type}`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`;
    return [Buffer.from(head), bytes, Buffer.from("\r\n")];
  });
  const response = await shop.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: {
      "accept-language": "en",
      "content-type": `multipart/form-data; boundary=${boundary}`,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    payload: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
  });
  return {
    status: response.statusCode,
    body: response.json(),
    headers: response.headers as Answer["headers"],
    raw: response.rawPayload,
  };
}
