import { createHmac, generateKeyPairSync, sign } from "node:crypto";

type Json = Record<string, unknown>;

/** What an attacker may have: the claims and the text of a good token, its key, and other secrets of the same person. */
export interface Loot {
  readonly claims: Json;
  readonly key: string;
  readonly token: string;
  readonly refresh: string;
  readonly reset: string;
}
type Forgery = (loot: Loot) => string;

export const HEADER = { alg: "HS256", typ: "JWT" };
export const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
export const decode = (part: string | undefined): Json =>
  JSON.parse(Buffer.from(part ?? "", "base64url").toString()) as Json;

/** A token as an attacker would put it together; signed by `hash` with `key`. */
export function forge(key: string, header: unknown, payload: unknown, hash = "sha256"): string {
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${createHmac(hash, key).update(input).digest("base64url")}`;
}

const withHeader =
  (header: Json): Forgery =>
  ({ claims, key }) =>
    forge(key, { ...HEADER, ...header }, claims);
const withClaims =
  (change: (claims: Json) => unknown): Forgery =>
  ({ claims, key }) =>
    forge(key, HEADER, change(claims));
const unsigned =
  (alg: unknown): Forgery =>
  ({ claims }) =>
    `${encode({ alg, typ: "JWT" })}.${encode(claims)}.`;
const without =
  (claim: string): Forgery =>
  ({ claims: { [claim]: _, ...rest }, key }) =>
    forge(key, HEADER, rest);
const later = (seconds: number) => (claims: Json) => ({
  ...claims,
  iat: Number(claims.iat) + seconds,
  exp: Number(claims.exp) + seconds,
});

/** Tokens that must not be believed, wherever one is shown: in a header, or in a socket's first message. */
export const BAD_TOKENS: Readonly<Record<string, Forgery>> = {
  garbage: () => "garbage",
  "three dots of garbage": () => "a.b.c",
  "two dots": () => "..",
  "a text in base64": () => `${encode("x")}.${encode("y")}.${encode("z")}`,
  "15 KB": () => "a".repeat(15_000),
  "15 KB of a good form": ({ claims, key }) => forge(key, HEADER, { ...claims, x: "a".repeat(11_000) }),
  "alg none, unsigned": unsigned("none"),
  "alg None": unsigned("None"),
  "alg NONE": unsigned("NONE"),
  "alg nOnE": unsigned("nOnE"),
  "alg empty": unsigned(""),
  "alg null": unsigned(null),
  "alg none, signed": withHeader({ alg: "none" }),
  "alg HS256 in small letters": withHeader({ alg: "hs256" }),
  "alg as a list": withHeader({ alg: ["HS256"] }),
  "alg HS512": ({ claims, key }) => forge(key, { ...HEADER, alg: "HS512" }, claims, "sha512"),
  "alg HS384": ({ claims, key }) => forge(key, { ...HEADER, alg: "HS384" }, claims, "sha384"),
  "alg RS256 with a HMAC": withHeader({ alg: "RS256" }),
  "alg ES256 with a HMAC": withHeader({ alg: "ES256" }),
  "alg PS256 with a HMAC": withHeader({ alg: "PS256" }),
  "alg EdDSA with a key of its own": ({ claims }) => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const header = { ...HEADER, alg: "EdDSA", jwk: publicKey.export({ format: "jwk" }) };
    const input = `${encode(header)}.${encode(claims)}`;
    return `${input}.${sign(null, Buffer.from(input), privateKey).toString("base64url")}`;
  },
  "no alg": ({ claims, key }) => forge(key, { typ: "JWT" }, claims),
  "a list as header": ({ claims, key }) => forge(key, ["HS256"], claims),
  "a key of its own in the header": withHeader({ jwk: { kty: "oct", k: "eA" } }),
  "the address of a key": withHeader({ jku: "http://127.0.0.1:9/keys" }),
  "the address of a certificate": withHeader({ x5u: "http://127.0.0.1:9/cert" }),
  "a certificate": withHeader({ x5c: ["MIIB"] }),
  "a kid that is a path": withHeader({ kid: "../../dev/null" }),
  "a kid of SQL": withHeader({ kid: "' or 1=1" }),
  "an unknown crit": withHeader({ crit: ["x"], x: 1 }),
  "another key": ({ claims }) => forge("another-secret-0123456789-abcdefghij", HEADER, claims),
  "an empty key": ({ claims }) => forge("", HEADER, claims),
  "no signature": ({ token }) => token.slice(0, token.lastIndexOf(".") + 1),
  "half a signature": ({ token }) => token.slice(0, -20),
  "changed claims under the old signature": ({ token, claims }) => {
    const [header, , signature] = token.split(".");
    return `${header}.${encode({ ...claims, role: "admin" })}.${signature}`;
  },
  "a list as claims": withClaims(() => [1, 2]),
  "null as claims": withClaims(() => null),
  "a text as claims": withClaims(() => "admin"),
  "a number as claims": withClaims(() => 1),
  "aud as a list": withClaims((c) => ({ ...c, aud: ["saudaflow", "other"] })),
  "another aud": withClaims((c) => ({ ...c, aud: "other" })),
  "iss as a list": withClaims((c) => ({ ...c, iss: ["saudaflow"] })),
  "another iss": withClaims((c) => ({ ...c, iss: "other" })),
  "typ of a password reset": withClaims((c) => ({ ...c, typ: "reset" })),
  "typ of a refresh token": withClaims((c) => ({ ...c, typ: "refresh" })),
  "iat a day ahead": withClaims(later(86_400)),
  "iat ten minutes ahead": withClaims(later(600)),
  "exp past": withClaims(later(-901)),
  "a longer life than ours": withClaims((c) => ({ ...c, exp: Number(c.exp) + 1 })),
  "exp as text": withClaims((c) => ({ ...c, exp: String(c.exp) })),
  "exp null": withClaims((c) => ({ ...c, exp: null })),
  "exp too large": withClaims((c) => ({ ...c, exp: 1e300 })),
  "a fraction of iat": withClaims((c) => ({ ...c, iat: Number(c.iat) + 0.5 })),
  "nbf ahead": withClaims((c) => ({ ...c, nbf: Number(c.iat) + 600 })),
  "sub as a number": withClaims((c) => ({ ...c, sub: Number(c.sub) })),
  "sub of another": withClaims((c) => ({ ...c, sub: "999999" })),
  "sub of SQL": withClaims((c) => ({ ...c, sub: "1 or 1=1" })),
  "sid of nobody": withClaims((c) => ({ ...c, sid: 999_999 })),
  "sid as text": withClaims((c) => ({ ...c, sid: String(c.sid) })),
  "an unknown role": withClaims((c) => ({ ...c, role: "root" })),
  "a refresh token": ({ refresh }) => refresh,
  "the token of a password reset": ({ reset }) => reset,
  ...Object.fromEntries(
    ["sub", "role", "sid", "exp", "iat", "iss", "aud", "jti", "typ"].map((claim) => [
      `no ${claim}`,
      without(claim),
    ]),
  ),
};

/** Authorization headers that must not be believed: every bad token as a bearer's, and good ones shown wrongly. */
export const BAD_HEADERS: Readonly<Record<string, Forgery>> = {
  ...Object.fromEntries(
    Object.entries(BAD_TOKENS).map(([name, make]) => [name, (loot: Loot) => `Bearer ${make(loot)}`]),
  ),
  "an empty header": () => "",
  "nothing after Bearer": () => "Bearer ",
  Basic: () => "Basic YTpi",
  "a good token as Basic": ({ token }) => `Basic ${token}`,
  "a good token alone": ({ token }) => token,
  "two Bearer words": ({ token }) => `Bearer Bearer ${token}`,
  "two tokens": ({ token }) => `Bearer ${token} ${token}`,
  "two tokens with a comma": ({ token }) => `Bearer ${token}, Bearer ${token}`,
  "a token in quotes": ({ token }) => `Bearer "${token}"`,
};
