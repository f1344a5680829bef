import type { Operation, SignedIn } from "@saudaflow/contract";
import * as contract from "@saudaflow/contract";
import { sendForm } from "./form.ts";
import type { Answer, TestShop } from "./shop.ts";

/** What one call of an operation sends. */
export interface Sent {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** A body as it is, instead of JSON. */
  readonly payload?: string | Buffer;
  /** The one file of a form, instead of a body. */
  readonly file?: { readonly name: string; readonly bytes: Buffer };
  readonly headers?: Readonly<Record<string, string>>;
  /** Who asks; nobody when left out. */
  readonly as?: SignedIn | undefined;
}

/** Every operation of the contract. */
export const OPERATIONS: readonly Operation[] = (Object.values(contract) as unknown[]).filter(
  (value): value is Operation => typeof value === "object" && value !== null && "answer" in value,
);

/** Calls an operation, by another method where one is given. */
export async function send(
  shop: TestShop,
  { path, method }: Pick<Operation, "path" | "method">,
  { params = {}, query = {}, body, payload, file, headers, as }: Sent,
  by: string = method,
): Promise<Answer> {
  const address = path.replaceAll(/\{(\w+)\}/g, (_match, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) asked.append(name, String(value));
  const token = as?.access_token;
  const url = asked.size > 0 ? `${address}?${asked}` : address;
  if (file === undefined)
    return shop.ask(by, url, {
      body,
      token,
      ...(payload !== undefined && { payload }),
      ...(headers !== undefined && { headers }),
    });
  const { name: filename, bytes } = file;
  return sendForm(shop, by as "POST" | "PUT", url, [{ filename, bytes }], token);
}
