export const wallet = {
  title: "Кошелёк",
};
