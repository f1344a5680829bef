/** Accounts: what other features, the demo and the command line may call. */
export { listAddresses, ownAddress } from "./addresses.ts";
export { resetJobs } from "./ask-password-reset.ts";
export { createAuthenticate } from "./authenticate.ts";
export { createChangeLimit } from "./change-limit.ts";
export { confirmPassword } from "./confirm-password.ts";
export { createUser, type NewUser } from "./create-user.ts";
export { forgetOldSignIns } from "./forget-old-sign-ins.ts";
export { forgetPerson } from "./forget-person.ts";
export { accountLetters } from "./letters.ts";
export { listSessions } from "./list-sessions.ts";
export { findUser, makeSeller } from "./make-seller.ts";
export { DEMO_DOMAIN, newcomerKey } from "./new-person.ts";
export { hashPassword } from "./password-hash.ts";
export { presentUser, usersById } from "./queries.ts";
export { clearRefreshCookie } from "./refresh-cookie.ts";
export { accountsRoutes } from "./routes.ts";
export { foldOldNames } from "./search-text.ts";
