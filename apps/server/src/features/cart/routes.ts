import type { Http } from "#platform/http/http.ts";

export function cartRoutes(_http: Http): void {}
