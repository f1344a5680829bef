import { finished } from "node:stream";
import {
  type Language,
  MAX_REPORT_ROWS,
  type Report,
  type ReportFormat,
  type ReportKind,
  XLSX,
} from "@saudaflow/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { ownShop } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import { FileAnswer } from "#platform/http/file-answer.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { createThreads, ThreadError } from "#platform/threads/threads.ts";
import { createTurns } from "#platform/turns.ts";
import { fileName } from "./file-name.ts";
import type { Made, Wanted } from "./make-report.ts";
import { periodOf } from "./period.ts";

/** A page of fifty rows is read; five thousand rows are a hundred of them. A sheet of more opens slowly on a shop's computer. */
const ROWS: Record<ReportFormat, number> = { json: MAX_REPORT_ROWS, pdf: 5000, xlsx: 100_000 };
/** After this the caller may ask again. */
const RETRY_SECONDS = 3;

/** Two at work leave the sales a processor; who would wait longer than for two each is told to come again. */
const threads = createThreads({ size: 2, queueLimit: 4, timeoutMs: 18_000, memoryMb: 512 });
/** Reports that one person may wait for or still be downloading. */
const turns = createTurns(2);

/** Ends the threads: what is waiting is refused. */
export const closeReports = threads.close;

export interface Asking {
  readonly actor: Actor;
  readonly kind: ReportKind;
  readonly query: {
    readonly from?: string;
    readonly to?: string;
    readonly format?: ReportFormat;
    readonly language?: Language;
    readonly shop_id?: number;
  };
  readonly language: Language;
  readonly now: Date;
  /** Addresses of the database, for the thread that reads it: a replica that may answer, and what answers when it does not. */
  readonly sources: readonly string[];
  /** What the installation is called. */
  readonly installation: string;
}

type Refused = Refusal<"validation_failed" | "period_too_long" | "not_found" | "busy" | "overloaded">;

/** A report of the actor's own shop; an admin must name one. */
export async function getShopReport(
  db: Reader,
  asking: Asking,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Report | FileAnswer | Refused> {
  const shop = await ownShop(db, asking.actor, asking.query.shop_id);
  return isRefusal(shop) ? (shop as Refusal<"not_found">) : report(asking, shop, request, reply);
}

/** A report of one shop, or of all. */
export async function getAdminReport(
  db: Reader,
  asking: Asking,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Report | FileAnswer | Refused> {
  if (asking.query.shop_id !== undefined) return getShopReport(db, asking, request, reply);
  return report(asking, null, request, reply);
}

async function report(
  asking: Asking,
  shop: { id: number; name: string } | null,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Report | FileAnswer | Refused> {
  const { kind, query, now, sources, installation } = asking;
  const { format = "json", language = asking.language } = query;
  const period = periodOf(query, now);
  if (isRefusal(period)) return period;
  const leave = turns.take(asking.actor.id);
  if (leave === undefined) return refuse("overloaded", { retry_after: RETRY_SECONDS });
  // When the last byte has left, or the caller; he may be gone already.
  finished(reply.raw, leave);
  const wanted: Wanted = {
    ...period,
    sources,
    installation,
    kind,
    format,
    language,
    shop: shop && { id: shop.id, name: shop.name },
    limit: ROWS[format],
    made_at: now.toISOString(),
  };
  const made = await make(wanted, request.signal);
  if ("refused" in made) {
    return made.refused === "busy" ? refuse("busy") : refuse("overloaded", { retry_after: RETRY_SECONDS });
  }
  if ("report" in made) return made.report;
  const type = format === "pdf" ? "application/pdf" : XLSX;
  return new FileAnswer(type, made, fileName(wanted));
}

/** Has it made; a thread that is too busy, stopping or no longer waited for is no error. */
async function make(wanted: Wanted, signal: AbortSignal): Promise<Made | AsyncIterable<Uint8Array>> {
  const module = new URL("./make-report.ts", import.meta.url);
  try {
    return (await threads.run({ module, call: "makeReport", data: wanted }, signal)) as Awaited<
      ReturnType<typeof make>
    >;
  } catch (error) {
    const isBug = !(error instanceof ThreadError) || error.code === "failed" || error.code === "crashed";
    if (isBug) throw error;
    return { refused: "overloaded" };
  }
}
