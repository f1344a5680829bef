import type { Http } from "#platform/http/http.ts";

export function catalogRoutes(_http: Http): void {}
