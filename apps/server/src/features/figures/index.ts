/** Figures by business day: what other features may call. */
export { bookPayment, bookReturn, bookSale, type Happening, type ProductLine } from "./book.ts";
export { countPerson } from "./count-people.ts";
export { countPeople, type DayFigures, figuresOfDays } from "./read.ts";
export { fillFigures, rebuildFigures } from "./rebuild.ts";
export { topProducts } from "./top-products.ts";
export { verifyFigures } from "./verify.ts";
