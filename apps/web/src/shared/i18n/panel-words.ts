import type { ru } from "./ru/panel/index.ts";

/** The words of the panels alone, which a shopper never downloads. Russian is the reference here too. */
export type PanelWords = typeof ru;
