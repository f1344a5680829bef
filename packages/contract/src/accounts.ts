import { type Static, Type } from "typebox";
import { operation } from "./operation.ts";
import { ROLES } from "./permissions.ts";
import { closed, freeText, Id, IdParams, Instant, LanguageCode, nullable, text } from "./values/common.ts";

export const User = Type.Object({
  id: Id,
  email: Type.String(),
  full_name: Type.String(),
  phone: nullable(Type.String()),
  role: Type.Enum(ROLES),
  language: LanguageCode,
  order_mails: Type.Boolean({ description: "Whether letters about orders and the wallet are wanted." }),
  created_at: Instant,
});
export type User = Static<typeof User>;

const Email = Type.String({ minLength: 3, maxLength: 254, format: "email" });
/** The upper bound is one of bytes, which a schema can't say: the server refuses more than 72 by its own rule. */
const NewPassword = Type.String({
  minLength: 8,
  maxLength: 1000,
  description: "At most 72 bytes of UTF-8; not a well-known password and not the e-mail.",
});
const AnyPassword = Type.String({ minLength: 1, maxLength: 1000 });

/** Who is signed in now, and the token that says so. The refresh token travels in an HttpOnly cookie only. */
export const SignedIn = Type.Object({
  access_token: Type.String(),
  token_type: Type.Literal("bearer"),
  expires_in: Type.Integer({ description: "Seconds until the access token expires." }),
  user: User,
});
export type SignedIn = Static<typeof SignedIn>;

export const Session = Type.Object({
  id: Id,
  user_agent: Type.String(),
  address: Type.String(),
  created_at: Instant,
  last_used_at: Instant,
  is_current: Type.Boolean(),
});
export type Session = Static<typeof Session>;

export const RegisterBody = closed({
  email: Email,
  password: NewPassword,
  full_name: text(120),
  phone: Type.Optional(freeText(32)),
  consent: Type.Literal(true),
});
export const LoginBody = closed({
  email: Type.String({ minLength: 1, maxLength: 254 }),
  password: AnyPassword,
});
export const ChangePasswordBody = closed({ current_password: AnyPassword, new_password: NewPassword });

export const register = operation({
  id: "register",
  method: "POST",
  path: "/auth/register",
  tag: "auth",
  summary: "Register a client; opens an empty wallet",
  who: "public",
  body: RegisterBody,
  answer: { status: 201, body: SignedIn },
  errors: ["registration_closed", "email_taken"],
  example: {
    email: "aigul@example.kz",
    password: "қызыл-алма-2026",
    full_name: "Айгүл Сәрсенова",
    phone: "+7 701 123 45 67",
    consent: true,
  },
});

export const login = operation({
  id: "login",
  method: "POST",
  path: "/auth/login",
  tag: "auth",
  summary: "Sign in with e-mail and password",
  who: "public",
  body: LoginBody,
  answer: { status: 200, body: SignedIn },
  errors: ["invalid_credentials"],
  example: { email: "client@demo.saudaflow.kz", password: "demo-saudaflow" },
});

export const refresh = operation({
  id: "refresh",
  method: "POST",
  path: "/auth/refresh",
  tag: "auth",
  summary: "Exchange the refresh cookie for a new access token; the cookie is rotated",
  who: "public",
  answer: { status: 200, body: SignedIn },
  errors: ["session_revoked", "origin_forbidden"],
});

export const logout = operation({
  id: "logout",
  method: "POST",
  path: "/auth/logout",
  tag: "auth",
  summary: "End this session",
  who: "client",
  answer: { status: 204 },
  errors: [],
});

export const me = operation({
  id: "me",
  method: "GET",
  path: "/auth/me",
  tag: "auth",
  summary: "The person signed in",
  who: "client",
  answer: { status: 200, body: User },
  errors: [],
});

export const changePassword = operation({
  id: "change-password",
  method: "POST",
  path: "/auth/change-password",
  tag: "auth",
  summary: "Change the password; every other session ends",
  who: "client",
  body: ChangePasswordBody,
  answer: { status: 204 },
  errors: ["invalid_credentials"],
  example: { current_password: "demo-saudaflow", new_password: "жаңа-құпиясөз-7" },
});

/**
 * The page of the web app for who has forgotten his password. A letter's link opens it with the token behind `#token=`,
 * which a browser sends to no server.
 */
export const RESET_PAGE = "/reset-password";
/** How long that link serves. */
export const RESET_MINUTES = 10;

export const AskPasswordResetBody = closed({ email: Email });

export const askPasswordReset = operation({
  id: "ask-password-reset",
  method: "POST",
  path: "/auth/password-reset",
  tag: "auth",
  summary:
    "Ask for a letter with a link for a new password; the answer is the same whether there is such an account",
  who: "public",
  body: AskPasswordResetBody,
  answer: { status: 202 },
  errors: [],
  example: { email: "client@demo.saudaflow.kz" },
});

export const ConfirmPasswordResetBody = closed({
  token: Type.String({ minLength: 1, maxLength: 1000 }),
  new_password: NewPassword,
});

export const confirmPasswordReset = operation({
  id: "confirm-password-reset",
  method: "POST",
  path: "/auth/password-reset/confirm",
  tag: "auth",
  summary: "Set a new password with the token of the letter, once; every session ends",
  who: "public",
  body: ConfirmPasswordResetBody,
  answer: { status: 204 },
  errors: ["reset_token_invalid"],
  example: { token: "k7Q2v8Zr1mX7cN4tB9wL6yH3pD5sF0gJaE2uR8oTiVw", new_password: "жаңа-құпиясөз-7" },
});

export const listSessions = operation({
  id: "list-sessions",
  method: "GET",
  path: "/auth/sessions",
  tag: "auth",
  summary: "Where this account is signed in",
  who: "client",
  answer: { status: 200, body: Type.Object({ items: Type.Array(Session) }) },
  errors: [],
});

export const endSession = operation({
  id: "end-session",
  method: "DELETE",
  path: "/auth/sessions/{id}",
  tag: "auth",
  summary: "Sign out one of one's sessions",
  who: "client",
  params: IdParams,
  answer: { status: 204 },
  errors: ["not_found"],
});

export const getDemo = operation({
  id: "get-demo",
  method: "GET",
  path: "/demo",
  tag: "auth",
  summary: "The accounts of the demo shop; not found where there is none",
  who: "public",
  answer: {
    status: 200,
    body: Type.Object({
      accounts: Type.Array(Type.Object({ email: Type.String(), role: Type.Enum(ROLES) })),
      password: Type.String(),
    }),
  },
  errors: ["not_found"],
});
