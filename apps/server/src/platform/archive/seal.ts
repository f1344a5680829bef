import { createHash } from "node:crypto";
import { Transform } from "node:stream";
import { ArchiveError } from "./archive-error.ts";

/** A zstd frame of 32 bytes that every reader of zstd steps over. */
const FRAME = Buffer.from("502a4d1820000000", "hex");
const SEAL_BYTES = FRAME.length + 32;

/**
 * Appends the SHA-256 of all that went through. zstd's own checksum covers what comes out of it: some bits of a frame
 * mean nothing, and what follows a frame is not looked at.
 */
export function sealing(): Transform {
  const hash = createHash("sha256");
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
    flush: (done) => done(null, Buffer.concat([FRAME, hash.digest()])),
  });
}

/** Takes the seal off and fails where it is not that of what went through. */
export function unsealing(): Transform {
  const hash = createHash("sha256");
  let held: Buffer = Buffer.alloc(0);
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      held = Buffer.concat([held, chunk]);
      const sure = held.subarray(0, Math.max(0, held.length - SEAL_BYTES));
      held = held.subarray(sure.length);
      hash.update(sure);
      done(null, sure);
    },
    flush: (done) => {
      const seal = Buffer.concat([FRAME, hash.digest()]);
      done(
        seal.equals(held)
          ? null
          : new ArchiveError("The archive is damaged, cut short, or none of ours: its seal does not fit."),
      );
    },
  });
}
