import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { AwsClient } from "aws4fetch";
import type { S3Config } from "#config";
import { checkName } from "./file-name.ts";
import type { Storage } from "./storage.ts";
import { StorageError } from "./storage-error.ts";

const TRIES = 3;
/** Three tries end within the time that a request may take. */
const TIMEOUT_MS = 5000;
const FIRST_PAUSE_MS = 100;

/** Files in a bucket of anything that speaks S3, addressed by path: that works for every such server. */
export function s3Storage(s3: S3Config): Storage {
  const client = new AwsClient({
    accessKeyId: s3.access_key_id,
    secretAccessKey: s3.secret_access_key,
    region: s3.region,
    service: "s3",
    retries: 0,
  });
  const ask = async (method: string, name: string, file?: { bytes: Uint8Array; type: string }) => {
    const url = `${s3.endpoint}/${s3.bucket}/${checkName(name)}`;
    return persistently(async () => {
      const response = await client.fetch(url, {
        method,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(file && { body: Buffer.from(file.bytes), headers: headersOf(file) }),
      });
      // Read to its end also where nobody looks: only then the connection is free again.
      return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
    });
  };
  return {
    put: async (name, bytes, type) => {
      const { status } = await ask("PUT", name, { bytes, type });
      if (status !== 200) throw unexpected("PUT", name, status);
    },
    get: async (name) => {
      const { status, bytes } = await ask("GET", name);
      if (status === 404) return undefined;
      if (status !== 200) throw unexpected("GET", name, status);
      return bytes;
    },
    delete: async (name) => {
      const { status } = await ask("DELETE", name);
      if (![200, 204, 404].includes(status)) throw unexpected("DELETE", name, status);
    },
  };
}

/** With its hash in it, the signature also covers the content. */
function headersOf({ bytes, type }: { bytes: Uint8Array; type: string }) {
  return { "content-type": type, "x-amz-content-sha256": createHash("sha256").update(bytes).digest("hex") };
}

/** Asks again where the network or the server failed; every deed here is as good twice as once. */
async function persistently<A extends { readonly status: number }>(ask: () => Promise<A>): Promise<A> {
  for (let tries = 1; ; tries++) {
    try {
      const answer = await ask();
      if ((answer.status < 500 && answer.status !== 429) || tries === TRIES) return answer;
    } catch (error) {
      if (tries === TRIES) throw new StorageError("the S3 server does not answer", { cause: error });
    }
    await delay(FIRST_PAUSE_MS * 2 ** (tries - 1) * (1 + Math.random()));
  }
}

function unexpected(method: string, name: string, status: number): StorageError {
  return new StorageError(`the S3 server answered ${status} to ${method} ${name}`);
}
