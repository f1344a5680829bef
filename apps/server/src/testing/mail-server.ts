import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** A letter as it came over the wire, taken apart. */
export interface ReceivedLetter {
  readonly from: string;
  readonly to: string[];
  /** By their name in lower case, decoded. */
  readonly headers: Map<string, string>;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Stage = "rcpt" | "data" | "accepted";

/** A real SMTP server that does what a test wants: at a stage it may answer an error, drop the connection, or wait. */
export class MailServer {
  readonly letters: ReceivedLetter[] = [];
  /** What is done at a stage instead of going on. */
  trouble: ((stage: Stage) => Error | "drop" | Promise<void> | undefined) | undefined;
  readonly #server: SMTPServer;

  constructor(login?: { readonly user: string; readonly pass: string }) {
    this.#server = new SMTPServer({
      disabledCommands: login ? ["STARTTLS"] : ["STARTTLS", "AUTH"],
      authOptional: login === undefined,
      allowInsecureAuth: true,
      logger: false,
      closeTimeout: 100,
      onAuth: ({ username, password }, _session, answer) => {
        const isRight = username === login?.user && password === login?.pass;
        answer(isRight ? null : new Error("wrong password"), { user: username });
      },
      onRcptTo: (_to, _session, answer) => void this.#at("rcpt", answer),
      onData: async (stream, { envelope }, answer) => {
        const raw = await text(stream);
        await this.#at("data", async (error) => {
          if (error) return answer(error);
          const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
          this.letters.push({ from, to: envelope.rcptTo.map(({ address }) => address), ...parse(raw) });
          await this.#at("accepted", answer);
        });
      },
    });
    this.#server.on("error", () => {});
  }

  /** Starts to listen; answers the address with the login in it. */
  async listen(login = ""): Promise<string> {
    const listening = this.#server.listen(0, "127.0.0.1");
    await once(listening, "listening");
    return `smtp://${login}127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  async #at(stage: Stage, answer: (error?: Error) => unknown): Promise<void> {
    const trouble = this.trouble?.(stage);
    if (trouble === "drop") {
      for (const connection of this.#server.connections) connection._socket.destroy();
      return;
    }
    if (trouble instanceof Error) return void answer(trouble);
    await trouble;
    await answer();
  }
}

/** An answer of the server by its code. */
export function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

function parse(raw: string): Omit<ReceivedLetter, "from" | "to"> {
  const { headers, body } = part(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get("content-type") ?? "")?.[1];
  if (boundary === undefined) throw new Error(`not a multipart letter: ${raw}`);
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((piece) => part(piece.trimStart()));
  const of = (type: string) => {
    const found = parts.find((piece) => piece.headers.get("content-type")?.startsWith(type));
    return found ? decodeBody(found) : "";
  };
  return {
    headers,
    subject: headers.get("subject") ?? "",
    text: of("text/plain"),
    html: of("text/html"),
  };
}

interface Part {
  readonly headers: Map<string, string>;
  readonly body: string;
}

function part(raw: string): Part {
  const end = raw.indexOf("\r\n\r\n");
  const headers = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")
    .map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
    });
  return { headers: new Map(headers), body: raw.slice(end + 4) };
}

/** RFC 2047; the space between two encoded words is not part of the text. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_word, kind: string, content: string) => {
      const isBase64 = kind.toLowerCase() === "b";
      return (
        isBase64 ? Buffer.from(content, "base64") : decodeQuoted(content.replaceAll("_", " "))
      ).toString();
    });
}

function decodeBody({ headers, body }: Part): string {
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString().replaceAll("\r\n", "\n");
  if (encoding === "quoted-printable")
    return decodeQuoted(body.replace(/=\r\n/g, "")).toString().replaceAll("\r\n", "\n");
  return body.replaceAll("\r\n", "\n");
}

function decodeQuoted(content: string): Buffer {
  return Buffer.from(
    content.replace(/=([0-9A-F]{2})/gi, (_byte, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    "latin1",
  );
}
