import type { Language } from "@saudaflow/contract";
import type { Messages } from "./messages.ts";

/** Only the language being read is downloaded. */
const loaders: Record<Language, () => Promise<Messages>> = {
  kk: async () => (await import("./kk/index.ts")).kk,
  ru: async () => (await import("./ru/index.ts")).ru,
  en: async () => (await import("./en/index.ts")).en,
};

export const loadMessages = (language: Language): Promise<Messages> => loaders[language]();
