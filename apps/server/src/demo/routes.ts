import * as contract from "@saudaflow/contract";
import type { Http } from "#platform/http/http.ts";
import { query } from "#platform/http/route.ts";
import { refuse } from "#platform/refusal.ts";
import type { Services } from "#services";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./people.ts";

/** What the sign-in page offers while there is a demo shop; in production there is never one. */
export function demoRoutes(http: Http, { config }: Services): void {
  query(http, contract.getDemo, async (db) => {
    if (config.production) return refuse("not_found");
    const emails = DEMO_ACCOUNTS.map((account) => account.email);
    const made = await db.selectFrom("users").select("id").where("email_key", "in", emails).execute();
    if (made.length < emails.length) return refuse("not_found");
    return { accounts: DEMO_ACCOUNTS.map((account) => ({ ...account })), password: DEMO_PASSWORD };
  });
}
