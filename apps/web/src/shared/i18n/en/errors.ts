import type { Messages } from "../messages.ts";

export const errors: Messages["errors"] = {
  busy_title: "One moment, please",
  blocked_title: "The account is blocked",
  blocked_text: "You can't buy with it now. Contact us to learn why.",
  title: "It did not load",
  network: "No connection. Check the internet and try again.",
  unknown: "Something went wrong. Please try again.",
  not_found: "Not found: it may have been deleted.",
  crash_title: "The page broke",
  crash_text: "Sorry about that. Reload the page; what is in your cart is kept.",
  reload: "Reload",
  fields: {
    required: "Fill in this field",
    must_accept: "Your consent is needed",
    email: "Check the e-mail address",
    too_short: (min) => `At least ${min} characters`,
    too_long: (max) => `At most ${max} characters`,
    minimum: (min) => `At least ${min}`,
    maximum: (max) => `At most ${max}`,
    above: (limit) => `More than ${limit}`,
    number: "Enter a number",
    choose: "Choose from the list",
    invalid: "Check the value",
  },
};
