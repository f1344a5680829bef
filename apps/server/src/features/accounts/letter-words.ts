import { type Language, RESET_MINUTES } from "@saudaflow/contract";

interface Words {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly link: string;
  readonly notes: readonly string[];
}

export const ACCOUNT_WORDS: Record<Language, { readonly reset: Words; readonly changed: Words }> = {
  kk: {
    reset: {
      subject: "Құпиясөзді қалпына келтіру",
      paragraphs: ["Аккаунтыңызға жаңа құпиясөз орнату сұралды. Ол үшін төмендегі сілтемені ашыңыз."],
      link: "Жаңа құпиясөз орнату",
      notes: [
        `Сілтеме ${RESET_MINUTES} минут жарамды, оны бір рет қана пайдалануға болады.`,
        "Мұны сіз сұрамаған болсаңыз, ештеңе істеудің қажеті жоқ: құпиясөзіңіз өзгермейді.",
      ],
    },
    changed: {
      subject: "Құпиясөз өзгертілді",
      paragraphs: ["Аккаунтыңыздың құпиясөзі өзгертілді. Басқа құрылғылардағы сеанстар аяқталды."],
      link: "Құпиясөзді қалпына келтіру",
      notes: [
        "Құпиясөзді сіз өзгертпеген болсаңыз, оны жоғарыдағы сілтеме арқылы бірден қалпына келтіріңіз.",
      ],
    },
  },
  ru: {
    reset: {
      subject: "Восстановление пароля",
      paragraphs: ["Для вашего аккаунта запрошен новый пароль. Чтобы задать его, откройте ссылку ниже."],
      link: "Задать новый пароль",
      notes: [
        `Ссылка действует ${RESET_MINUTES} минут, воспользоваться ею можно один раз.`,
        "Если вы этого не просили, ничего делать не нужно: пароль останется прежним.",
      ],
    },
    changed: {
      subject: "Пароль изменён",
      paragraphs: ["Пароль вашего аккаунта изменён. Сеансы на других устройствах завершены."],
      link: "Восстановить пароль",
      notes: ["Если пароль изменили не вы, сразу восстановите его по ссылке выше."],
    },
  },
  en: {
    reset: {
      subject: "A new password",
      paragraphs: ["Somebody asked for a new password for your account. Open the link below to set it."],
      link: "Set a new password",
      notes: [
        `The link is good for ${RESET_MINUTES} minutes and can be used once.`,
        "If it was not you, there is nothing to do: your password stays as it is.",
      ],
    },
    changed: {
      subject: "Your password was changed",
      paragraphs: ["The password of your account was changed. Sessions on other devices have ended."],
      link: "Set a new password",
      notes: ["If it was not you, set a new one at once by the link above."],
    },
  },
};
