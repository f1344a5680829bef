import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";
import { join, resolve } from "node:path";

/** The settings of this process, read once from the environment. */
export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** How many processes serve behind the port; more than one share a PostgreSQL. */
  readonly web_concurrency: number;
  /** Folder of everything that is kept: the SQLite file, pictures, the secret. */
  readonly data_dir: string;
  /** `postgres://…` or the path of an SQLite file. */
  readonly database: string;
  /** `postgres://…` of its replicas, which are read from where something a moment old will do. */
  readonly replicas: readonly string[];
  /** Statements that take longer are logged; 0: none. */
  readonly slow_query_ms: number;
  readonly jwt_secret: string;
  /** Seconds an access token lives. */
  readonly access_token_ttl: number;
  /** Addresses of web pages that may call the API with the refresh cookie or from another origin. */
  readonly allowed_origins: readonly string[];
  /** The address people see in links and QR codes. */
  readonly public_url: string;
  readonly rate_limit: boolean;
  readonly trust_proxy: string | undefined;
  readonly log_level: string;
  /** Opens /metrics to whoever sends it, from anywhere; without it only the own network reads it. */
  readonly metrics_token: string | undefined;
  /** `smtp://` or `smtps://`, with user and password where the server wants them; without it letters go nowhere. */
  readonly smtp_url: string | undefined;
  /** Who letters come from. */
  readonly mail_from: MailAddress;
  /** The bucket for pictures; without one they lie in the data folder. */
  readonly s3: S3Config | undefined;
  /** Folder of the backups. */
  readonly backup_dir: string;
  /** A passphrase or an identity of age, by which backups are encrypted and read. */
  readonly backup_key: string | undefined;
  /** Whether a backup is made every day. */
  readonly daily_backup: boolean;
}

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

export interface S3Config {
  /** `https://host` or `https://host/path`, without a slash at its end. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly access_key_id: string;
  readonly secret_access_key: string;
}

/** A setting that can't be used; its message is one clear sentence for whoever starts the server. */
export class ConfigError extends Error {}

const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"];
const MIN_SECRET_BYTES = 32;
/** The page of `npm run dev`, which hands requests on to this server. */
const DEV_PAGE = "http://localhost:5173";
const KNOWN_SECRETS = /^(changeme|secret|password|your[-_]?secret|default|test|example)/i;

/** Reads the settings; an empty one is an absent one. Throws ConfigError for one that is missing, weak or malformed. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const production = env.NODE_ENV === "production";
  const data_dir = resolve(env.DATA_DIR || "data");
  const port = integer("PORT", env.PORT, 8000, 65_535, 0);
  const host = env.HOST || "localhost";
  const public_url = (env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/+$/, "");
  const rate_limit = env.RATE_LIMIT !== "off";
  if (production && !rate_limit) throw new ConfigError("RATE_LIMIT=off is refused in production.");
  makeFolder(data_dir);
  const database = databaseAddress(env.DATABASE_URL, data_dir);
  return Object.freeze({
    production,
    host,
    port,
    web_concurrency: webConcurrency(env.WEB_CONCURRENCY, database),
    data_dir,
    database,
    replicas: replicaAddresses(env.DATABASE_REPLICA_URL, env.DATABASE_URL),
    slow_query_ms: integer("SLOW_QUERY_MS", env.SLOW_QUERY_MS, 500, 60_000, 0),
    jwt_secret: production ? productionSecret(env.JWT_SECRET) : developmentSecret(env.JWT_SECRET, data_dir),
    access_token_ttl: integer("ACCESS_TOKEN_TTL", env.ACCESS_TOKEN_TTL, 900, 86_400, 60),
    allowed_origins: [
      ...new Set([
        originOf("PUBLIC_URL", public_url),
        ...(env.ALLOWED_ORIGINS ?? "")
          .split(",")
          .map((address) => address.trim())
          .filter((address) => address !== "")
          .map((address) => originOf("ALLOWED_ORIGINS", address)),
        ...(production ? [] : ownOrigins(host, port)),
      ]),
    ],
    public_url,
    rate_limit,
    trust_proxy: env.TRUST_PROXY || undefined,
    log_level: oneOf("LOG_LEVEL", env.LOG_LEVEL || "info", LOG_LEVELS),
    metrics_token: metricsToken(env.METRICS_TOKEN),
    smtp_url: smtpAddress(env.SMTP_URL),
    mail_from: mailFrom(env.MAIL_FROM, env.SMTP_URL),
    s3: s3Config(env),
    backup_dir: resolve(env.BACKUP_DIR || join(data_dir, "backups")),
    backup_key: backupKey(env.BACKUP_KEY),
    // Whoever only tries the shop out has nothing to lose, unless he says where to keep it.
    daily_backup: production || Boolean(env.BACKUP_DIR),
  });
}

/** Whether only programs of this machine reach a server that listens there. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** How a browser spells the origin of an address: what it sends is compared letter by letter. */
function originOf(name: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new ConfigError(`${name} must hold addresses such as https://shop.example.kz, not "${address}".`);
  }
  return url.origin;
}

/** Outside production: every address under which somebody who tries the shop may open its pages. */
function ownOrigins(host: string, port: number): string[] {
  const others = isLoopback(host) ? [] : [host, ...Object.values(networkInterfaces()).flatMap(ipv4)];
  const hosts = ["localhost", "127.0.0.1", ...others.filter((name) => !name.includes(":"))];
  const addresses = hosts.map((name) => `http://${name}:${port}`).filter((address) => URL.canParse(address));
  return [...addresses.map((address) => new URL(address).origin), DEV_PAGE];
}

function ipv4(addresses: readonly NetworkInterfaceInfo[] | undefined): string[] {
  return (addresses ?? []).filter(({ family }) => family === "IPv4").map(({ address }) => address);
}

function integer(
  name: string,
  value: string | undefined,
  fallback: number,
  max: number,
  min: number,
): number {
  if (value === undefined || value === "") return fallback;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > max || number < min) {
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}, not "${value}".`);
  }
  return number;
}

function oneOf(name: string, value: string, choices: readonly string[]): string {
  if (!choices.includes(value))
    throw new ConfigError(`${name} must be one of ${choices.join(", ")}, not "${value}".`);
  return value;
}

function metricsToken(token: string | undefined): string | undefined {
  if (token === undefined || token === "") return undefined;
  if (!/^[\x21-\x7e]{16,200}$/.test(token)) {
    throw new ConfigError("METRICS_TOKEN must be 16 to 200 visible ASCII characters without spaces.");
  }
  return token;
}

/** The address holds a password: no sentence repeats it. */
function smtpAddress(address: string | undefined): string | undefined {
  if (address === undefined || address === "") return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isUsable =
    url !== undefined &&
    /^smtps?:$/.test(url.protocol) &&
    url.hostname !== "" &&
    /^\/?$/.test(url.pathname + url.search + url.hash) &&
    (url.username === "") === (url.password === "") &&
    isDecodable(url.username + url.password);
  if (isUsable) return address;
  throw new ConfigError(
    "SMTP_URL must be an address such as smtps://user:password@mail.example.kz:465; special characters of user and password are written as in links (@ is %40).",
  );
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** `shop@example.kz` or `Береке <shop@example.kz>`; signs that a header reads as more than a name are refused. */
const SENDER = /^(?:([^<>"(),:;@\\\p{Cc}]{1,100}?) *<)?([^\s<>"(),:;@\\]+@[^\s<>"(),:;@\\]+)(>?)$/u;

function mailFrom(text: string | undefined, smtp_url: string | undefined): MailAddress {
  if (!text && !smtp_url) return { name: "SaudaFlow", address: "saudaflow@localhost" };
  const [, name, address, end] = SENDER.exec(text?.trim() ?? "") ?? [];
  if (address !== undefined && (name === undefined) === (end === "")) {
    return { name: name?.trim() ?? "", address };
  }
  throw new ConfigError(
    "MAIL_FROM must be the address that letters come from, such as Береке <shop@example.kz>.",
  );
}

/** All of S3 or nothing: half a setting would keep pictures where nobody looks for them. */
function s3Config(env: NodeJS.ProcessEnv): S3Config | undefined {
  const names = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;
  const missing = names.filter((name) => !env[name]);
  if (missing.length === names.length) return undefined;
  if (missing.length > 0) throw new ConfigError(`For pictures in S3 also set ${missing.join(" and ")}.`);
  const [endpoint = "", bucket = "", access_key_id = "", secret_access_key = ""] = names.map(
    (name) => env[name],
  );
  if (!/^https?:\/\/[^?#@]+$/.test(endpoint) || !URL.canParse(endpoint)) {
    throw new ConfigError(`S3_ENDPOINT must be an address such as https://s3.example.kz, not "${endpoint}".`);
  }
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new ConfigError(`S3_BUCKET must be the name of a bucket, not "${bucket}".`);
  }
  const region = env.S3_REGION || "us-east-1";
  return { endpoint: endpoint.replace(/\/+$/, ""), bucket, region, access_key_id, secret_access_key };
}

const MIN_KEY_CHARACTERS = 16;

function backupKey(key: string | undefined): string | undefined {
  if (key === undefined || key === "") return undefined;
  const isUsable = key.startsWith("AGE-SECRET-KEY-")
    ? /^AGE-SECRET-KEY-(PQ-)?1[0-9A-Z]{40,}$/.test(key)
    : key.length >= MIN_KEY_CHARACTERS;
  if (isUsable) return key;
  throw new ConfigError(
    `BACKUP_KEY must be a passphrase of at least ${MIN_KEY_CHARACTERS} characters or an identity of age (AGE-SECRET-KEY-1…).`,
  );
}

function makeFolder(path: string): void {
  try {
    // Money, people and the secret lie here: nobody else on the machine reads it.
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const probe = join(path, ".writable");
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new ConfigError(
      `The data folder ${path} can't be written (${(error as Error).message}). Set DATA_DIR to one that can.`,
    );
  }
}

const POSTGRES = /^postgres(ql)?:\/\//;

function databaseAddress(url: string | undefined, data_dir: string): string {
  if (url === undefined || url === "") return join(data_dir, "saudaflow.sqlite");
  if (POSTGRES.test(url)) {
    if (!URL.canParse(url)) throw new ConfigError("DATABASE_URL is not a valid postgres:// address.");
    return url;
  }
  if (url.startsWith("sqlite:")) return resolve(url.slice("sqlite:".length));
  throw new ConfigError(
    "DATABASE_URL must start with postgres:// or sqlite: (leave it out for the built-in SQLite file).",
  );
}

/** More than any machine that one PostgreSQL of a hundred connections serves. */
const MAX_PROCESSES = 64;

function webConcurrency(value: string | undefined, database: string): number {
  const processes = integer("WEB_CONCURRENCY", value, 1, MAX_PROCESSES, 1);
  if (processes > 1 && !/^postgres(ql)?:/.test(database)) {
    throw new ConfigError(
      `WEB_CONCURRENCY=${processes} needs PostgreSQL (DATABASE_URL=postgres://…): an SQLite file is served by one process.`,
    );
  }
  return processes;
}

function replicaAddresses(list: string | undefined, database: string | undefined): string[] {
  const addresses = (list ?? "").split(",").map((address) => address.trim());
  const replicas = addresses.filter((address) => address !== "");
  if (replicas.length > 0 && !POSTGRES.test(database ?? "")) {
    throw new ConfigError(
      "DATABASE_REPLICA_URL needs PostgreSQL: an SQLite file has no replicas, so leave it out or set DATABASE_URL to a postgres:// address.",
    );
  }
  if (replicas.some((address) => !POSTGRES.test(address) || !URL.canParse(address))) {
    throw new ConfigError("DATABASE_REPLICA_URL must hold postgres:// addresses, separated by commas.");
  }
  return replicas;
}

function productionSecret(secret: string | undefined): string {
  if (secret === undefined || secret === "") {
    throw new ConfigError(
      "JWT_SECRET is missing: set a random text of at least 32 bytes (openssl rand -base64 48).",
    );
  }
  const distinct = new Set(secret).size;
  if (isShort(secret) || KNOWN_SECRETS.test(secret) || distinct < 10) throw weakSecret();
  return secret;
}

function developmentSecret(secret: string | undefined, data_dir: string): string {
  if (secret === undefined || secret === "") return keptSecret(data_dir);
  if (isShort(secret)) throw weakSecret();
  return secret;
}

function isShort(secret: string): boolean {
  return Buffer.byteLength(secret) < MIN_SECRET_BYTES;
}

function weakSecret(): ConfigError {
  return new ConfigError(
    "JWT_SECRET is weak: set a random text of at least 32 bytes (openssl rand -base64 48).",
  );
}

/** Outside production a random secret is made once and kept, so that a restart signs nobody out. */
function keptSecret(data_dir: string): string {
  const path = join(data_dir, "jwt-secret");
  try {
    const kept = readFileSync(path, "utf8");
    if (!isShort(kept)) return kept;
  } catch {
    // There is none yet.
  }
  const secret = randomBytes(48).toString("base64url");
  writeFileSync(path, secret, { mode: 0o600 });
  return secret;
}
