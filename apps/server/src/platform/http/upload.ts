import multipart from "@fastify/multipart";
import type { Upload } from "@saudaflow/contract";
import type { FastifyError, FastifyInstance, FastifyRequest } from "fastify";
import { type Refusal, refuse, refuseField } from "#platform/refusal.ts";

/** The file of a request, whole in memory: the largest we take is 20 MB. Its name is what somebody typed: for people only. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a form needs beside its file. */
const FORM_BYTES = 16 * 1024;
const PART = "file";
/** Forms that say more than one file are refused as too large; everything else that breaks one is not a form. */
const TOO_MUCH = new Set([
  "FST_REQ_FILE_TOO_LARGE",
  "FST_FILES_LIMIT",
  "FST_PARTS_LIMIT",
  "FST_FIELDS_LIMIT",
]);

const MB = 1024 * 1024;
/** What files that are on their way may come to, of one person and of all: each is held in memory, however slowly it comes. */
const MAX_OF_ONE = 80 * MB;
const MAX_OF_ALL = 240 * MB;
const RETRY_SECONDS = 5;
const promised = new Map<number, number>();

/** Room for a file that is to come; the answer gives it back. */
export function takeRoom(person: number, { max_bytes }: Upload): (() => void) | Refusal<"overloaded"> {
  const own = promised.get(person) ?? 0;
  const all = [...promised.values()].reduce((sum, bytes) => sum + bytes, 0);
  if (own + max_bytes > MAX_OF_ONE || all + max_bytes > MAX_OF_ALL) {
    return refuse("overloaded", { retry_after: RETRY_SECONDS });
  }
  promised.set(person, own + max_bytes);
  return () => {
    const left = (promised.get(person) ?? max_bytes) - max_bytes;
    if (left > 0) promised.set(person, left);
    else promised.delete(person);
  };
}

export async function acceptUploads(server: FastifyInstance): Promise<void> {
  await server.register(multipart);
}

/** Reads the one file of a form. */
export async function readUpload(
  request: FastifyRequest,
  upload: Upload,
): Promise<UploadedFile | Refusal<"too_large" | "validation_failed">> {
  if (Number(request.headers["content-length"] ?? 0) > upload.max_bytes + FORM_BYTES)
    return refuse("too_large");
  const limits = { fileSize: upload.max_bytes, files: 1, fields: 0, parts: 1, headerPairs: 20 };
  try {
    let file: UploadedFile | undefined;
    for await (const part of request.parts({ limits })) {
      if (part.type !== "file" || part.fieldname !== PART)
        return refuseField(part.fieldname, "unknown_field");
      file = { name: part.filename, bytes: await part.toBuffer() };
    }
    return file ?? refuseField(PART, "required");
  } catch (error) {
    const { code } = error as FastifyError;
    return TOO_MUCH.has(code) ? refuse("too_large") : refuseField(PART, "wrong_format");
  }
}
