import { getAdminReport, getSellerReport, type Report, type ReportKind } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import type { Request } from "#shared/api/base-query.ts";

/** Which report is meant; an administrator's is of all shops, or of the one that is named. */
export interface ReportWanted {
  readonly panel: "seller" | "admin";
  readonly kind: ReportKind;
  readonly from: string;
  readonly to: string;
  readonly shop_id?: number | undefined;
}
export type FileFormat = "pdf" | "xlsx";

const request = ({ panel, ...values }: ReportWanted & { readonly format?: FileFormat }): Request => ({
  operation: panel === "admin" ? getAdminReport : getSellerReport,
  values,
});

export const { useReportQuery, useReportFileMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    report: build.query<Report, ReportWanted>({ query: request, providesTags: ["words"] }),
    /** Answers where the file's bytes are in this browser: `blob:…`. */
    reportFile: build.mutation<string, ReportWanted & { readonly format: FileFormat }>({ query: request }),
  }),
});
