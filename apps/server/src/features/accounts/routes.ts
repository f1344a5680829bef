import * as contract from "@saudaflow/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { listWalletTransactions } from "#features/ledger/index.ts";
import { settingsOf } from "#features/settings/index.ts";
import { countedAddress } from "#platform/http/counted-address.ts";
import type { Http } from "#platform/http/http.ts";
import { command, query, route } from "#platform/http/route.ts";
import { isRefusal, refuse } from "#platform/refusal.ts";
import type { Services } from "#services";
import { createAccessTokens } from "./access-token.ts";
import { addAddress, changeAddress, listAddresses, removeAddress } from "./addresses.ts";
import { askPasswordReset } from "./ask-password-reset.ts";
import { createCallLimit } from "./call-limit.ts";
import { createChangeLimit } from "./change-limit.ts";
import { changePassword } from "./change-password.ts";
import { changeProfile } from "./change-profile.ts";
import { confirmPasswordReset } from "./confirm-password-reset.ts";
import { endAllSessions, endSession } from "./end-session.ts";
import { auditLimited } from "./failure-log.ts";
import { listSessions } from "./list-sessions.ts";
import { type CountOrders, getManagedUser, listUsers } from "./list-users.ts";
import { login } from "./login.ts";
import { logout } from "./logout.ts";
import { changeUserRole, changeUserStatus } from "./manage-user.ts";
import { checkOpen, getUser } from "./queries.ts";
import { refresh } from "./refresh.ts";
import { checkOrigin, clearRefreshCookie, readRefreshCookie, setRefreshCookie } from "./refresh-cookie.ts";
import { register } from "./register.ts";
import { type Device, forgetCached, type OpenSession } from "./session.ts";

const MINUTE_MS = 60_000;
/** Letters with a link that one address may ask for. */
const RESETS_AN_HOUR = 5;

/** `countOrders`: how many orders a person has placed. */
export function accountsRoutes(http: Http, { config }: Services, countOrders: CountOrders): void {
  const tokens = createAccessTokens(config);
  const registrations = createCallLimit(http.database, "register", 60 * MINUTE_MS);
  const logins = createCallLimit(http.database, "login", MINUTE_MS);
  const settings = settingsOf(http.database);
  const resets = createCallLimit(http.database, "reset", 60 * MINUTE_MS);
  const oneChange = createChangeLimit(http.database, "password", config.rate_limit);

  /** Answers an open session: the refresh token into the cookie, the access token into the body. */
  const signedIn = (
    open: OpenSession & { user: contract.User },
    now: Date,
    reply: FastifyReply,
  ): contract.SignedIn => {
    const { session_id, refresh_token, user } = open;
    setRefreshCookie(reply, config, refresh_token);
    return {
      access_token: tokens.issue({ id: user.id, role: user.role, session_id }, now),
      token_type: "bearer",
      expires_in: config.access_token_ttl,
      user,
    };
  };

  route(http, contract.register, async ({ body, language, now, address }, database, request, reply) => {
    const { registrations_per_hour } = await settings.read(database.read);
    const limited = config.rate_limit
      ? await registrations.take(countedAddress(address), registrations_per_hour, now)
      : undefined;
    if (limited) return limited;
    const open = await register(database, body, language, deviceOf(request), now);
    return isRefusal(open) ? open : signedIn(open, now, reply);
  });
  route(http, contract.login, async ({ body, now, address }, database, request, reply) => {
    const { logins_per_minute } = await settings.read(database.read);
    const limited = config.rate_limit
      ? await logins.take(countedAddress(address), logins_per_minute, now)
      : undefined;
    if (limited) {
      await auditLimited(database, address, now);
      return limited;
    }
    const open = await login(database, config.jwt_secret, body, deviceOf(request), now);
    return isRefusal(open) ? open : signedIn(open, now, reply);
  });
  route(http, contract.refresh, async ({ now, address }, database, request, reply) => {
    const foreign = checkOrigin(request, config);
    if (foreign) return foreign;
    const token = readRefreshCookie(request, config);
    if (token === undefined) return refuse("unauthenticated");
    const open = await refresh(database, config.jwt_secret, token, address, now);
    return isRefusal(open) ? open : signedIn(open, now, reply);
  });
  route(http, contract.logout, async ({ actor, now, address }, database, _request, reply) => {
    const refused = await logout(database, actor, address, now);
    if (refused === undefined) clearRefreshCookie(reply, config);
    return refused;
  });
  query(http, contract.me, (db, { actor }) => getUser(db, actor.id));
  route(http, contract.changePassword, ({ actor, body, now, address }, database) =>
    oneChange(actor.id, now, () => changePassword(database, actor, body, address, now)),
  );
  route(http, contract.askPasswordReset, async ({ body, address, now }, database) => {
    // Silent: whoever asks too often is answered like everybody.
    const limited = config.rate_limit
      ? await resets.take(countedAddress(address), RESETS_AN_HOUR, now)
      : undefined;
    return limited ? undefined : askPasswordReset(database, body.email, address, now);
  });
  route(http, contract.confirmPasswordReset, ({ body, address, now }, database) =>
    confirmPasswordReset(database, body, address, now),
  );
  query(http, contract.listSessions, (db, { actor, now }) => listSessions(db, actor.id, actor, now));
  command(http, contract.endSession, (tx, call) => endSession(tx, call.actor.id, call.params.id, call));
  command(http, contract.changeProfile, (tx, call) => changeProfile(tx, call));
  query(http, contract.listAddresses, (db, { actor }) => listAddresses(db, actor.id));
  command(http, contract.addAddress, (tx, { actor, body, now }) => addAddress(tx, actor.id, body, now));
  command(http, contract.changeAddress, (tx, { actor, params, body }) =>
    changeAddress(tx, actor.id, params.id, body),
  );
  command(http, contract.removeAddress, (tx, { actor, params }) => removeAddress(tx, actor.id, params.id));

  query(http, contract.listUsers, (db, call) => listUsers(db, call.query));
  query(http, contract.getManagedUser, (db, { params }) => getManagedUser(db, params.id, countOrders));
  command(http, contract.changeUserRole, async (tx, call) => {
    forgetCached(tx, call.params.id);
    const refused = await changeUserRole(tx, call.body.role, call);
    return refused ?? getManagedUser(tx, call.params.id, countOrders);
  });
  command(http, contract.changeUserStatus, async (tx, call) => {
    forgetCached(tx, call.params.id);
    const refused = await changeUserStatus(tx, call.body, call);
    return refused ?? getManagedUser(tx, call.params.id, countOrders);
  });
  query(http, contract.listUserSessions, async (db, { actor, params, now }) => {
    return (await checkOpen(db, params.id)) ?? listSessions(db, params.id, actor, now);
  });
  command(http, contract.endUserSession, (tx, call) =>
    endSession(tx, call.params.id, call.params.session_id, call),
  );
  command(http, contract.endUserSessions, (tx, call) => endAllSessions(tx, call.params.id, call));
  query(http, contract.listUserTransactions, async (db, { params, query }) => {
    return (await checkOpen(db, params.id)) ?? listWalletTransactions(db, params.id, query);
  });
}

function deviceOf(request: FastifyRequest): Device {
  return { user_agent: request.headers["user-agent"], address: request.ip };
}
