import { fromTiyn, type Language, moneyText } from "@saudaflow/contract";
import type { Reader, Tx } from "#platform/db/database.ts";
import { tenge } from "#platform/i18n/words.ts";
import { enqueue } from "#platform/jobs.ts";
import type { Letter } from "#platform/mail/letter.ts";
import type { LetterWriters } from "#platform/mail/send-letters.ts";

const DECIDED = "mail.top_up_decided";

/** Tells who asked for a top-up how it was decided. */
export async function tellDecided(tx: Tx, top_up_id: number, now: Date): Promise<void> {
  await enqueue(tx, DECIDED, { top_up_id }, now);
}

export const ledgerLetters: LetterWriters = {
  [DECIDED]: (db, data) => decidedLetter(db, (data as { top_up_id: number }).top_up_id),
};

async function decidedLetter(db: Reader, top_up_id: number): Promise<Letter | undefined> {
  const asked = await db
    .selectFrom("top_ups")
    .innerJoin("users", "users.id", "top_ups.user_id")
    .select(["top_ups.amount", "top_ups.status", "users.email", "users.language"])
    .where("top_ups.id", "=", top_up_id)
    .where("users.closed_at", "is", null)
    .where("users.order_mails", "=", 1)
    .executeTakeFirst();
  if (asked === undefined || asked.status === "pending") return undefined;
  const { link, amount, ...words } = WORDS[asked.language];
  const { subject, sentence } = words[asked.status];
  return {
    to: asked.email,
    language: asked.language,
    subject,
    paragraphs: [sentence],
    rows: [[amount, tenge(moneyText(fromTiyn(asked.amount)))]],
    link: { label: link, path: "/wallet" },
    is_optional: true,
  };
}

interface Decided {
  readonly subject: string;
  readonly sentence: string;
}

const WORDS: Record<
  Language,
  { readonly approved: Decided; readonly rejected: Decided; readonly amount: string; readonly link: string }
> = {
  kk: {
    approved: { subject: "Әмиян толтырылды", sentence: "Өтініміңіз мақұлданып, әмияныңыз толтырылды." },
    rejected: {
      subject: "Әмиянды толтыру өтінімі қабылданбады",
      sentence: "Әмиянды толтыру өтініміңіз қабылданбады. Сұрағыңыз болса, әкімшіге хабарласыңыз.",
    },
    amount: "Сома",
    link: "Әмиянды ашу",
  },
  ru: {
    approved: { subject: "Кошелёк пополнен", sentence: "Ваша заявка одобрена, кошелёк пополнен." },
    rejected: {
      subject: "Заявка на пополнение отклонена",
      sentence:
        "Ваша заявка на пополнение кошелька отклонена. Если есть вопросы, обратитесь к администратору.",
    },
    amount: "Сумма",
    link: "Открыть кошелёк",
  },
  en: {
    approved: {
      subject: "Your wallet was topped up",
      sentence: "Your request was approved and the money is on your wallet.",
    },
    rejected: {
      subject: "Your top-up was not approved",
      sentence:
        "Your request for a top-up was not approved. If you have questions, please ask the administrator.",
    },
    amount: "Amount",
    link: "Open the wallet",
  },
};
