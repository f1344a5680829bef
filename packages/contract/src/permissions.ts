/** Roles of people, weakest first. */
export const ROLES = ["client", "seller", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Who may call an operation: anybody, or a signed-in person with at least this role. Ownership is the feature's policy. */
export type Who = "public" | Role;

/** Whether a person with `role` (undefined: nobody signed in) may call an operation meant for `who`. */
export function allows(who: Who, role: Role | undefined): boolean {
  if (who === "public") return true;
  return role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(who);
}
