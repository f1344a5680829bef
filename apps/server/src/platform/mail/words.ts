import type { Language } from "@saudaflow/contract";

/** What every letter says. No name in the greeting: a stranger could have put anything there. */
export const LETTER_WORDS: Record<Language, { greeting: string; automatic: string; switch_off: string }> = {
  kk: {
    greeting: "Сәлеметсіз бе!",
    automatic: "Бұл хат автоматты түрде жіберілді, оған жауап жазудың қажеті жоқ.",
    switch_off: "Мұндай хаттарды профильде өшіруге болады",
  },
  ru: {
    greeting: "Здравствуйте!",
    automatic: "Это письмо отправлено автоматически, отвечать на него не нужно.",
    switch_off: "Такие письма можно отключить в профиле",
  },
  en: {
    greeting: "Hello!",
    automatic: "This letter was sent automatically, there is no need to reply.",
    switch_off: "Such letters can be switched off in your profile",
  },
};
