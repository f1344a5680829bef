import type { ImportState } from "@saudaflow/contract";

export type BusyState = "reading" | "applying" | "undoing";

/** The server is at work on it. */
export const isBusy = (state: ImportState): state is BusyState =>
  state === "reading" || state === "applying" || state === "undoing";
