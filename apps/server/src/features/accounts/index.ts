/** Accounts: what other features, the demo and the command line may call. */
export { createAuthenticate } from "./authenticate.ts";
export { createUser, type NewUser } from "./create-user.ts";
export { forgetOldSignIns } from "./forget-old-sign-ins.ts";
export { findUser, makeSeller } from "./make-seller.ts";
export { DEMO_DOMAIN, newcomerKey } from "./new-person.ts";
export { hashPassword } from "./password-hash.ts";
export { usersById } from "./queries.ts";
export { accountsRoutes } from "./routes.ts";
