/** Accounts: what other features, the demo and the command line may call. */
export { createAuthenticate } from "./authenticate.ts";
export { createUser, type NewUser } from "./create-user.ts";
export { emailKey } from "./email.ts";
export { forgetOldSignIns } from "./forget-old-sign-ins.ts";
export { checkPassword } from "./password.ts";
export { hashPassword } from "./password-hash.ts";
export { presentUser, userNames, usersById } from "./queries.ts";
export { accountsRoutes } from "./routes.ts";
export { endSessions } from "./session.ts";
export { sessionCache } from "./session-cache.ts";
