import { isApiError } from "../api/problem.ts";
import { useT } from "../i18n/context.ts";

/** A refusal in the reader's language: the server's own sentence, or ours where it could not say one. */
export function useErrorText(): (error: unknown) => string {
  const t = useT();
  return (error) => {
    if (!isApiError(error)) return t.errors.unknown;
    if (error.code === "network") return t.errors.network;
    return error.detail || (error.status === 404 ? t.errors.not_found : t.errors.unknown);
  };
}
