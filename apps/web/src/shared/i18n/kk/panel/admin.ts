import type { PanelWords } from "../../panel-words.ts";

export const admin: PanelWords["admin"] = {
  top_ups: "Толтырулар",
  top_ups_title: "Әмияндарды толтыру",
  who: "Кім",
  asked: "Қашан",
  decision: "Шешім",
  approve: "Мақұлдау",
  reject: "Қабылдамау",
  top_up_question: { approved: "Толтыруды мақұлдайсыз ба?", rejected: "Толтыруды қабылдамайсыз ба?" },
  top_up_means: {
    approved: "Ақша әмиянға бірден түседі. Мұны кейін болдырмау мүмкін емес.",
    rejected: "Әмиян өзгермейді, сатып алушы бас тартылғанын көреді.",
  },
  top_up_decided: { approved: "Әмиян толтырылды", rejected: "Өтінім қабылданбады" },
  no_top_ups: "Өтінім жоқ",
  no_top_ups_text: "Сатып алушылардың жаңа өтінімдері осында шығады.",
};
