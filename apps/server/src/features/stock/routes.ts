import type { Http } from "#platform/http/http.ts";

export function stockRoutes(_http: Http): void {}
