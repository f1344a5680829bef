import type { ErrorCode, FieldError, Problem } from "@saudaflow/contract";

/** `network`: no answer came at all. `unknown`: an answer that is no problem document (a proxy's page, say). */
export type ApiErrorCode = ErrorCode | "network" | "unknown";

/** Every refusal, in the one shape that screens and forms read. */
export interface ApiError {
  readonly status: number;
  readonly code: ApiErrorCode;
  /** In the reader's language, from the server; empty when the server said nothing. */
  readonly detail: string;
  readonly errors: readonly FieldError[];
  /** The whole document, with the refusal's own parameters (`products`, `balance` …). */
  readonly problem: Partial<Problem>;
}

export const networkError: ApiError = { status: 0, code: "network", detail: "", errors: [], problem: {} };

export function isApiError(error: unknown): error is ApiError {
  return typeof error === "object" && error !== null && "code" in error && "errors" in error;
}

export async function readProblem(response: Response): Promise<ApiError> {
  const isProblem = response.headers.get("content-type")?.includes("application/problem+json");
  const problem: Partial<Problem> = isProblem ? await response.json().catch(() => ({})) : {};
  return {
    status: response.status,
    code: (problem.code as ErrorCode | undefined) ?? "unknown",
    detail: problem.detail ?? "",
    errors: problem.errors ?? [],
    problem,
  };
}
