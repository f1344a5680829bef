import { type Category, MAX_CATEGORY_DEPTH } from "@saudaflow/contract";

/** Where a category stands: below whom, and before which sister; null: at the top, last. */
export interface Place {
  readonly parent_id: number | null;
  readonly before_id: number | null;
}
export type Direction = "up" | "down" | "in" | "out";

/** A category as a line of the tree. */
export interface Line {
  readonly category: Category;
  readonly depth: number;
  readonly parent: Line | undefined;
  readonly sisters: readonly Category[];
  readonly index: number;
}

/** The tree as it is read, from above. */
export function linesOf(sisters: readonly Category[], parent?: Line): readonly Line[] {
  return sisters.flatMap((category, index) => {
    const line = { category, depth: parent ? parent.depth + 1 : 0, parent, sisters, index };
    return [line, ...linesOf(category.children, line)];
  });
}

/** How many levels a category takes, itself included. */
export const heightOf = ({ children }: Category): number => 1 + Math.max(0, ...children.map(heightOf));

/** Where a category is now, so that it can be put back. */
export function placeOf({ category, sisters, index }: Line): Place {
  return { parent_id: category.parent_id, before_id: sisters[index + 1]?.id ?? null };
}

/** Where one step takes it; undefined where there is no such step. */
export function step(line: Line, direction: Direction): Place | undefined {
  const { category, parent, sisters, index, depth } = line;
  const { parent_id } = category;
  const above = sisters[index - 1];
  switch (direction) {
    case "up":
      return above && { parent_id, before_id: above.id };
    case "down":
      return index + 1 < sisters.length
        ? { parent_id, before_id: sisters[index + 2]?.id ?? null }
        : undefined;
    case "in":
      return above && depth + 1 + heightOf(category) <= MAX_CATEGORY_DEPTH
        ? { parent_id: above.id, before_id: null }
        : undefined;
    case "out":
      return parent && { parent_id: parent.category.parent_id, before_id: placeOf(parent).before_id };
  }
}

/** The tree with the category in its new place. */
export function placed(tree: readonly Category[], moved: Category, place: Place): readonly Category[] {
  const put = (sisters: readonly Category[], parent_id: number | null): readonly Category[] => {
    const others = sisters
      .filter(({ id }) => id !== moved.id)
      .map((one) => ({ ...one, children: put(one.children, one.id) }));
    if (parent_id !== place.parent_id) return others;
    const before = others.findIndex(({ id }) => id === place.before_id);
    return others.toSpliced(before < 0 ? others.length : before, 0, { ...moved, parent_id });
  };
  return put(tree, null);
}

/**
 * Where a dragged category would fall: over this line, as deep as the hand is held, but never deeper than the one above
 * allows nor higher than the one below needs.
 */
export function dropPlace(
  lines: readonly Line[],
  active: Line,
  over: Line,
  levels: number,
): (Place & { readonly depth: number }) | undefined {
  const rest = lines.filter((line) => line === active || !isBelow(line, active));
  const from = rest.indexOf(active);
  const to = rest.indexOf(over);
  if (to < 0) return undefined;
  const sorted = rest.toSpliced(from, 1).toSpliced(to, 0, active);
  const above = sorted[to - 1];
  const below = sorted[to + 1];
  const deepest = Math.min(above ? above.depth + 1 : 0, MAX_CATEGORY_DEPTH - heightOf(active.category));
  const least = Math.min(below?.depth ?? 0, deepest);
  const depth = Math.max(least, Math.min(deepest, active.depth + levels));
  if (deepest < (below?.depth ?? 0)) return undefined;
  let parent = above;
  while (parent && parent.depth >= depth) parent = parent.parent;
  const next = sorted.slice(to + 1).find((line) => line.depth <= depth);
  const before_id = next?.depth === depth ? next.category.id : null;
  return { parent_id: parent?.category.id ?? null, before_id, depth };
}

function isBelow(line: Line, above: Line): boolean {
  return line.parent !== undefined && (line.parent === above || isBelow(line.parent, above));
}
