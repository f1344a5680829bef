import type { Http } from "#platform/http/http.ts";
import type { Services } from "#services";

export function accountsRoutes(_http: Http, _services: Services): void {}
