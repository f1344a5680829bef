import { Readable } from "node:stream";
import type { FileType } from "@saudaflow/contract";
import type { FastifyReply } from "fastify";

/** A file that an operation answers: its bytes at once, or as they are made. `name` makes browsers save it under that name. */
export class FileAnswer {
  readonly type: FileType;
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
  readonly name: string | undefined;
  constructor(type: FileType, bytes: Uint8Array | AsyncIterable<Uint8Array>, name?: string) {
    this.type = type;
    this.bytes = bytes;
    this.name = name;
  }

  sendTo(reply: FastifyReply): FastifyReply {
    const { type, bytes, name } = this;
    if (name !== undefined) reply.header("content-disposition", attachment(name));
    reply.type(type === "text/csv" ? "text/csv; charset=utf-8" : type);
    return reply.send(
      bytes instanceof Uint8Array ? Buffer.from(bytes) : Readable.from(bytes, { objectMode: false }),
    );
  }
}

/** RFC 6266: the name in UTF-8, and letters that every program reads for those that know no other. */
function attachment(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9._-]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", "%27")}`;
}
