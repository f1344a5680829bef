import type { Messages } from "../messages.ts";

export const errors: Messages["errors"] = {
  busy_title: "Сәл күте тұрыңыз",
  blocked_title: "Аккаунт бұғатталды",
  blocked_text: "Қазір бұл аккаунтпен сатып алу мүмкін емес. Себебін білу үшін бізге хабарласыңыз.",
  title: "Жүктелмеді",
  network: "Байланыс жоқ. Интернетті тексеріп, қайталап көріңіз.",
  unknown: "Қате шықты. Қайталап көріңіз.",
  not_found: "Табылмады: жойылған болуы мүмкін.",
  crash_title: "Бетте қате шықты",
  crash_text: "Кешіріңіз. Бетті жаңартыңыз, себеттегі тауарлар сақталады.",
  reload: "Жаңарту",
  fields: {
    required: "Бұл өрісті толтырыңыз",
    must_accept: "Келісіміңіз қажет",
    email: "Пошта мекенжайын тексеріңіз",
    too_short: (min) => `Кемінде ${min} таңба енгізіңіз`,
    too_long: (max) => `Ең көбі ${max} таңба`,
    minimum: (min) => `Ең азы ${min}`,
    maximum: (max) => `Ең көбі ${max}`,
    above: (limit) => `Мәні ${limit} санынан үлкен болуы керек`,
    number: "Сан енгізіңіз",
    choose: "Тізімнен таңдаңыз",
    invalid: "Мәнін тексеріңіз",
  },
};
