import { type Static, Type } from "typebox";
import { operation } from "./operation.ts";
import { BusinessDate, closed, nullable, text } from "./values/common.ts";

/** What everybody may know of the installation. */
const PUBLIC = {
  name: Type.String({ ...text(80), description: "What the installation is called." }),
  support_phone: nullable(Type.String({ maxLength: 32, examples: ["+7 701 123 45 67"] })),
  support_email: nullable(
    Type.String({ minLength: 3, maxLength: 254, format: "email", examples: ["komek@example.kz"] }),
  ),
  min_age: Type.Integer({
    minimum: 1,
    maximum: 99,
    description: "Age of who may buy age-restricted goods; an order keeps the one it was placed under.",
  }),
  registration_open: Type.Boolean(),
};

/** The rules that are settings and not constants, with the bounds of each. */
export const Settings = closed({
  ...PUBLIC,
  login_failures: Type.Integer({
    minimum: 1,
    maximum: 100,
    description: "Wrong passwords for one account from one address, then it is locked.",
  }),
  login_failure_minutes: Type.Integer({ minimum: 1, maximum: 1440 }),
  logins_per_minute: Type.Integer({ minimum: 1, maximum: 1000, description: "By address." }),
  registrations_per_hour: Type.Integer({ minimum: 1, maximum: 1000, description: "By address." }),
  requests_per_minute: Type.Integer({
    // Below it an administrator could not open the page that takes it back.
    minimum: 60,
    maximum: 100_000,
    description: "Of the API, by user or address.",
  }),
  max_unpaid_orders: Type.Integer({
    minimum: 0,
    maximum: 1000,
    description: "Unpaid orders that one client may have open at once; 0: no limit.",
  }),
  pending_order_hours: Type.Integer({
    minimum: 0,
    maximum: 8760,
    description: "An unpaid order that nobody confirmed for so long is cancelled; 0: never.",
  }),
});
export type Settings = Static<typeof Settings>;

export const PublicSettings = Type.Object(PUBLIC);

export const VatRate = closed({
  valid_from: BusinessDate,
  rate: Type.Integer({ minimum: 0, maximum: 100, description: "Whole per cent." }),
});
export type VatRate = Static<typeof VatRate>;

const Version = Type.Integer({
  minimum: 0,
  maximum: 9_007_199_254_740_991,
  description: "Which state of the settings this is; grows with every change.",
});

/** The settings as an administrator reads and writes them. */
export const SettingsBody = closed({
  version: Version,
  ...Settings.properties,
  vat_rates: Type.Array(VatRate, { minItems: 1, maxItems: 50, description: "By date, the oldest first." }),
});
export type SettingsBody = Static<typeof SettingsBody>;

export const getPublicSettings = operation({
  id: "get-public-settings",
  method: "GET",
  path: "/settings",
  tag: "system",
  summary:
    "What everybody may know of the installation: its name, support, age limit, whether one can register",
  who: "public",
  answer: { status: 200, body: PublicSettings },
  errors: [],
});

export const getSettings = operation({
  id: "get-settings",
  method: "GET",
  path: "/admin/settings",
  tag: "admin",
  summary: "The settings of the installation",
  who: "admin",
  answer: { status: 200, body: SettingsBody },
  errors: [],
});

export const replaceSettings = operation({
  id: "replace-settings",
  method: "PUT",
  path: "/admin/settings",
  tag: "admin",
  summary: "Change the settings; refused when somebody changed them since they were read (`version`)",
  who: "admin",
  body: SettingsBody,
  answer: { status: 200, body: SettingsBody },
  errors: ["settings_changed", "vat_rate_used"],
  example: {
    version: 0,
    name: "Береке дүкендері",
    support_phone: "+7 701 123 45 67",
    support_email: "komek@example.kz",
    min_age: 21,
    registration_open: true,
    login_failures: 5,
    login_failure_minutes: 15,
    logins_per_minute: 30,
    registrations_per_hour: 10,
    requests_per_minute: 300,
    max_unpaid_orders: 5,
    pending_order_hours: 48,
    vat_rates: [
      { valid_from: "2009-01-01", rate: 12 },
      { valid_from: "2026-01-01", rate: 16 },
    ],
  },
});
