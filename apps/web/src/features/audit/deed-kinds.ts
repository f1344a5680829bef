/** The kinds of deeds that the log is narrowed by: all actions that begin so. */
export const DEED_KINDS = [
  "order.",
  "top_up.",
  "user.",
  "admin.",
  "login.",
  "session.",
  "password.",
  "shop.",
  "product.",
  "stock.",
  "category.",
  "import.",
  "settings.",
] as const;
