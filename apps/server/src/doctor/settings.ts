import type { Config } from "#config";
import { shownAddress } from "../open-services.ts";

/** All settings as they are in force, by the names one sets them by; of a secret only whether there is one. */
export function shownSettings(config: Config): [name: string, value: string][] {
  const { s3, smtp_url, mail_from } = config;
  return [
    ["NODE_ENV", config.production ? "production" : "not production"],
    ["HOST", config.host],
    ["PORT", String(config.port)],
    ["WEB_CONCURRENCY", String(config.web_concurrency)],
    ["PUBLIC_URL", config.public_url],
    ["ALLOWED_ORIGINS", config.allowed_origins.join(", ")],
    ["TRUST_PROXY", config.trust_proxy ?? "—"],
    ["RATE_LIMIT", config.rate_limit ? "on" : "off"],
    ["DATA_DIR", config.data_dir],
    ["DATABASE_URL", shownAddress(config.database)],
    ["DATABASE_REPLICA_URL", config.replicas.map(shownAddress).join(", ") || "—"],
    ["SLOW_QUERY_MS", `${config.slow_query_ms} ms`],
    ["JWT_SECRET", shownSecret(config.jwt_secret)],
    ["ACCESS_TOKEN_TTL", `${config.access_token_ttl} s`],
    ["SMTP_URL", smtp_url === undefined ? "—" : shownAddress(smtp_url)],
    ["MAIL_FROM", `${mail_from.name} <${mail_from.address}>`.trim()],
    ["S3_ENDPOINT", s3?.endpoint ?? "—"],
    ["S3_BUCKET", s3?.bucket ?? "—"],
    ["S3_REGION", s3?.region ?? "—"],
    ["S3_ACCESS_KEY_ID", shownSecret(s3?.access_key_id)],
    ["S3_SECRET_ACCESS_KEY", shownSecret(s3?.secret_access_key)],
    ["BACKUP_DIR", config.backup_dir],
    ["BACKUP_KEY", shownSecret(config.backup_key)],
    ["METRICS_TOKEN", shownSecret(config.metrics_token)],
    ["LOG_LEVEL", config.log_level],
  ];
}

function shownSecret(secret: string | undefined): string {
  return secret === undefined ? "—" : "set";
}
