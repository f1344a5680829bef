import multipart from "@fastify/multipart";
import type { Upload } from "@saudaflow/contract";
import type { FastifyError, FastifyInstance, FastifyRequest } from "fastify";
import { type Refusal, refuse, refuseField } from "#platform/refusal.ts";
import { createTurns } from "#platform/turns.ts";

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

/** Files that one person, and that all together, may send at once: each is held in memory, however slowly it comes. */
const MAX_OF_ONE = 2;
const MAX_OF_ALL = 8;
const RETRY_SECONDS = 5;
const turns = createTurns(MAX_OF_ONE);
let taken = 0;

/** A place for a file that is to come; the answer gives it back. */
export function takePlace(person: number): (() => void) | Refusal<"overloaded"> {
  const giveBack = taken < MAX_OF_ALL ? turns.take(person) : undefined;
  if (giveBack === undefined) return refuse("overloaded", { retry_after: RETRY_SECONDS });
  taken++;
  return () => {
    taken--;
    giveBack();
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
