import { ERRORS, type Language, type Problem } from "@saudaflow/contract";
import { errorMessage, ruleMessage } from "#platform/i18n/messages.ts";
import type { Refusal } from "#platform/refusal.ts";

const TITLES: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** The problem document (RFC 9457) for a refusal in the reader's language. */
export function problemOf(refusal: Refusal, language: Language, requestId: string): Problem {
  const { status } = ERRORS[refusal.code];
  const { fields } = refusal;
  return {
    type: `https://saudaflow.kz/problems/${refusal.code.replaceAll("_", "-")}`,
    title: TITLES[status] ?? "Error",
    status,
    detail: errorMessage(language, refusal.code, refusal.params),
    code: refusal.code,
    request_id: requestId,
    ...refusal.params,
    ...(fields.length > 0 && {
      errors: fields.map(({ path, code, limit }) => ({
        path,
        code,
        message: ruleMessage(language, code, limit ?? ""),
      })),
    }),
  };
}
