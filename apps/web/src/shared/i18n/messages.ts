import type { ru } from "./ru/index.ts";

/** Russian is the reference: Kazakh and English must have exactly these keys, or the check fails. */
export type Messages = typeof ru;
