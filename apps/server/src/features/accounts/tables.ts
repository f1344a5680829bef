import type { Language, Role, UserStatus } from "@saudaflow/contract";
import type { Generated } from "kysely";
import type { Flag } from "#platform/db/database.ts";

export interface UsersTable {
  id: Generated<number>;
  email: string;
  /** The e-mail after NFKC and lower case; what must be unique. */
  email_key: string;
  password_hash: string;
  full_name: string;
  phone: string | null;
  role: Role;
  status: UserStatus;
  language: Language;
  consent_version: string;
  consent_at: string;
  created_at: string;
  /** The folded words of the name; null until they have been folded. */
  search_text: string | null;
  /** When its owner closed the account: nothing of the person is left in this row. */
  closed_at: string | null;
  /** Whether letters about orders and the wallet are wanted. */
  order_mails: Generated<Flag>;
}

export interface AddressesTable {
  id: Generated<number>;
  user_id: number;
  label: string | null;
  city: string;
  street: string;
  house: string;
  apartment: string | null;
  note: string | null;
  /** One of each person's. */
  is_default: Flag;
  created_at: string;
}

/** One sign-in on one device; its refresh tokens are one family. */
export interface SessionsTable {
  id: Generated<number>;
  user_id: number;
  user_agent: string;
  address: string;
  created_at: string;
  last_used_at: string;
  expires_at: string;
  revoked_at: string | null;
}

export interface RefreshTokensTable {
  /** SHA-256 of the token, hex. */
  token_hash: string;
  session_id: number;
  created_at: string;
  used_at: string | null;
}

export interface LoginFailuresTable {
  id: Generated<number>;
  email_key: string;
  address: string;
  created_at: string;
}

/** Calls that are limited (call-limit.ts), by kind and caller. */
export interface CountedCallsTable {
  caller: string;
  /** Milliseconds since 1970, as JSON. */
  times: string;
  /** From when on none of them counts. */
  ends_at: string;
}

/** A link for a new password. The token is derived from the nonce (reset-token.ts); here lies its hash alone. */
export interface PasswordResetsTable {
  id: Generated<number>;
  user_id: number;
  nonce: string;
  /** SHA-256 of the token, hex. */
  token_hash: string;
  created_at: string;
  expires_at: string;
  /** When it was used, or made void by a later one. */
  ended_at: string | null;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    users: UsersTable;
    addresses: AddressesTable;
    sessions: SessionsTable;
    refresh_tokens: RefreshTokensTable;
    login_failures: LoginFailuresTable;
    counted_calls: CountedCallsTable;
    password_resets: PasswordResetsTable;
  }
}
