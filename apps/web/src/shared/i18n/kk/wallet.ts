import type { Messages } from "../messages.ts";

export const wallet: Messages["wallet"] = {
  title: "Әмиян",
  balance: "Баланс",
  balance_after: "Қалғаны:",
  top_up: "Толтыру",
  how: "Ақшаны дүкенге аударып, өтінім жіберіңіз: әкімші аударымды тексеріп, әмиянды толтырады.",
  amount: "Сома",
  amount_in_tenge: "Сома, ₸",
  note: "Түсініктеме",
  note_hint: "Мысалы: Kaspi арқылы аударым",
  ask: "Өтінім жіберу",
  asked: (sum) => `Өтінім жіберілді: ${sum}`,
  requests: "Толтыру өтінімдері",
  statuses: { pending: "Қаралуда", approved: "Мақұлданды", rejected: "Қабылданбады" },
  history: "Тарихы",
  kinds: {
    top_up: "Толтыру",
    payment: "Тапсырыс төлемі",
    rounding: "Дөңгелектеу",
    cancellation: "Тапсырыстан бас тарту",
    refund: "Қайтару",
  },
  empty_title: "Әзірге бос",
  empty_text: "Толтырулар мен төлемдер осы тізімде шығады.",
};
