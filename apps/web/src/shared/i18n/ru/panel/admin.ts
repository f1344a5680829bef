export const admin = {
  top_ups: "Пополнения",
  top_ups_title: "Пополнения кошельков",
  who: "Кто",
  asked: "Когда",
  decision: "Решение",
  approve: "Одобрить",
  reject: "Отклонить",
  top_up_question: { approved: "Одобрить пополнение?", rejected: "Отклонить пополнение?" },
  top_up_means: {
    approved: "Деньги сразу появятся в кошельке. Отменить это нельзя.",
    rejected: "Кошелёк не изменится, покупатель увидит отказ.",
  },
  top_up_decided: { approved: "Кошелёк пополнен", rejected: "Заявка отклонена" },
  no_top_ups: "Заявок нет",
  no_top_ups_text: "Новые заявки покупателей появятся здесь.",
};
