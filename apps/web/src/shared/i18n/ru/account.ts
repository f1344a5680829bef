export const account = {
  title: "Профиль",
};
