import { ReadableStream as WebStream } from "node:stream/web";
import { Decrypter, Encrypter, identityToRecipient } from "age-encryption";
import { ArchiveError } from "./archive-error.ts";

const IDENTITY = /^AGE-SECRET-KEY-/;

/** A step of a pipeline of streams. */
export type Layer = (source: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** Encrypts as `age` does: with a passphrase, or for the recipient of an identity. */
export function encrypting(key: string): Layer {
  return async function* (source) {
    const encrypter = new Encrypter();
    if (IDENTITY.test(key)) encrypter.addRecipient(await identityToRecipient(key));
    else encrypter.setPassphrase(key);
    yield* await encrypter.encrypt(webStream(source));
  };
}

export function decrypting(key: string | undefined): Layer {
  return async function* (source) {
    if (key === undefined) throw new ArchiveError("The archive is encrypted: set BACKUP_KEY to its key.");
    const decrypter = new Decrypter();
    if (IDENTITY.test(key)) decrypter.addIdentity(key);
    else decrypter.addPassphrase(key);
    const plain = await decrypter.decrypt(webStream(source)).catch((error: unknown) => {
      if (!/no identity matched/.test(String(error))) throw error;
      throw new ArchiveError(
        "The archive is encrypted with another key than BACKUP_KEY, or its beginning is damaged.",
      );
    });
    yield* plain;
  };
}

/** Node's web streams and those of browsers are the same but for their types. */
function webStream(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return WebStream.from(source) as unknown as ReadableStream<Uint8Array>;
}
