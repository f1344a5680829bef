import type { Direction } from "./tree.ts";

/** What can be done with a category in the tree. */
export type CategoryAct = Direction | "add" | "edit" | "remove";
