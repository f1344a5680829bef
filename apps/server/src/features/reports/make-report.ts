import type { Language, Report, ReportFormat, ReportKind } from "@saudaflow/contract";
import { readSnapshot } from "#platform/db/snapshot.ts";
import { isRefusal } from "#platform/refusal.ts";
import { DEFINITIONS } from "./kinds.ts";
import { accountsOf } from "./money-moves.ts";
import type { Period } from "./period.ts";
import type { ReportDocument } from "./report.ts";
import { WORDS } from "./words.ts";

/** What the thread is asked for. */
export interface Wanted extends Period {
  readonly sources: readonly string[];
  readonly installation: string;
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly shop: { readonly id: number; readonly name: string } | null;
  readonly language: Language;
  readonly limit: number;
  readonly made_at: string;
}

/** A report as JSON, or that the database has no time for it. */
export type Made = { readonly report: Report } | { readonly refused: "busy" | "overloaded" };

/** Reads the figures and draws them; runs in a thread of its own. A format's program is loaded with its first report. */
export async function makeReport(wanted: Wanted): Promise<Made | AsyncIterable<Uint8Array>> {
  const { installation, kind, language, from, to, shop, made_at } = wanted;
  const definition = DEFINITIONS[kind];
  const shop_id = shop?.id;
  const figures = await readSnapshot(wanted.sources, async (db) =>
    definition.read(db, { ...wanted, shop_id, ...(await accountsOf(db, shop_id)) }, WORDS[language]),
  );
  if (isRefusal(figures)) return { refused: figures.code };
  const columns = definition.columns({ shop_id });
  const report: ReportDocument = {
    installation,
    kind,
    shop,
    from,
    to,
    language,
    columns,
    made_at,
    ...figures,
  };
  if (wanted.format === "pdf") return (await import("./report-pdf.ts")).drawPdf(report);
  if (wanted.format === "xlsx") return (await import("./report-xlsx.ts")).drawXlsx(report);
  return { report: (await import("./report-json.ts")).reportJson(report) };
}
