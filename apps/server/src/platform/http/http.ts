import type { Language, Operation, Role } from "@saudaflow/contract";
import type { FastifyInstance } from "fastify";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";
import type { Refusal } from "#platform/refusal.ts";

/** Who is acting: a person with a valid session. */
export interface Actor {
  readonly id: number;
  readonly role: Role;
  readonly session_id: number;
}

/** Reads an access token; what is wrong with it is a refusal. Given by the accounts feature. */
export type Authenticate = (
  token: string,
) => Promise<Actor | Refusal<"unauthenticated" | "token_expired" | "account_blocked">>;

/** The API under construction: features add their operations to it. */
export interface Http {
  readonly server: FastifyInstance;
  readonly database: Database;
  readonly clock: Clock;
  /** The operations added so far, in order: what OpenAPI documents. */
  readonly operations: Operation[];
}

export const API = "/api/v1";

declare module "fastify" {
  interface FastifyRequest {
    actor: Actor | undefined;
    language: Language;
  }
}
