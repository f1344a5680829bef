import { endUserSession, endUserSessions, listUserSessions } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, query } from "#shared/api/endpoint.ts";

/** An administrator's side of accounts, which a shopper never downloads. */
export const { useListUserSessionsQuery, useEndUserSessionMutation, useEndUserSessionsMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      listUserSessions: query(build, listUserSessions, ["sessions"]),
      endUserSession: mutation(build, endUserSession, ["sessions", "audit"]),
      endUserSessions: mutation(build, endUserSessions, ["sessions", "audit"]),
    }),
  });
