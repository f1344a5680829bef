import { createHash, createHmac } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import S3rver from "s3rver";
import type { S3Config } from "#config";

export interface S3Server {
  readonly s3: S3Config;
  /** How the next requests fail, first first: the connection is cut, or this status is answered. */
  readonly failures: ("cut" | number)[];
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

/**
 * A real S3 server. The one from npm takes any signature of version 4, so a door before it computes them by AWS's
 * description, and turns away what is signed with another secret or for another content.
 */
export async function startS3(): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), "saudaflow-s3-"));
  const bucket = "pictures";
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  const [failures, requests]: [S3Server["failures"], string[]] = [[], []];
  const secret_access_key = "S3RVER";
  const door = createServer(async (asked, answer) => {
    requests.push(`${asked.method} ${asked.url}`);
    const body = await buffer(asked);
    const failure = failures.shift();
    if (failure === "cut") return asked.socket.destroy();
    if (failure !== undefined) return answer.writeHead(failure).end();
    if (!isSigned(asked, body, secret_access_key)) return answer.writeHead(403).end();
    const { method, url: path, headers } = asked;
    const inner = request({ host: "127.0.0.1", port, method, path, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 500, got.headers);
      got.pipe(answer);
    });
    inner.end(body);
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  return {
    s3: { endpoint, bucket, region: "kz-1", access_key_id: "S3RVER", secret_access_key },
    failures,
    requests,
    close: async () => {
      door.closeAllConnections();
      door.close();
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}

/** Signature Version 4 of a request without a query, in the steps of AWS's own description. */
function isSigned(asked: IncomingMessage, body: Buffer, secret: string): boolean {
  const { headers, method = "", url = "" } = asked;
  const parts =
    /Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)/;
  const [, , day = "", region = "", names = "", signature] = parts.exec(headers.authorization ?? "") ?? [];
  const content = String(headers["x-amz-content-sha256"]);
  if (method === "PUT" && content !== sha256(body)) return false;
  const lines = names.split(";").map((name) => `${name}:${headers[name]}\n`);
  const canonical = [method, url, "", lines.join(""), names, content].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha256(canonical)].join("\n");
  let key: Buffer | string = `AWS4${secret}`;
  for (const part of [day, region, "s3", "aws4_request"]) key = hmac(key, part);
  return hmac(key, text).toString("hex") === signature;
}

function sha256(data: Buffer | string): string {
  return createHash("sha256").update(data).digest("hex");
}

function hmac(key: Buffer | string, data: string): Buffer {
  return createHmac("sha256", key).update(data).digest();
}
