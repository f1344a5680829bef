import type { Http } from "#platform/http/http.ts";

export function ledgerRoutes(_http: Http): void {}
