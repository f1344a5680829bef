import type { Category } from "@saudaflow/contract";
import { describe, expect, it } from "vitest";
import { dropPlace, type Line, linesOf, placed, placeOf, step } from "./tree.ts";

function category(id: number, children: readonly Category[] = [], parent_id: number | null = null): Category {
  const name = String(id);
  const below = children.map((child) => ({ ...child, parent_id: id }));
  return {
    ...{ id, parent_id, slug: name, name, name_kk: name, name_ru: name, name_en: name },
    ...{ picture_url: null, product_count: 0, children: below },
  };
}

/** 1 (2, 3 (4)), 5 */
const tree = [category(1, [category(2), category(3, [category(4)])]), category(5)];
const lines = linesOf(tree);
const line = (id: number, of: readonly Line[] = lines) => of.find((one) => one.category.id === id) as Line;
/** The tree in one line of text. */
const say = (sisters: readonly Category[]): string =>
  sisters.map(({ id, children }) => (children.length > 0 ? `${id}(${say(children)})` : id)).join(" ");
const moved = (id: number, place: ReturnType<typeof step>) =>
  place && say(placed(tree, line(id).category, place));

describe("moving a category", () => {
  it("goes up and down among its sisters, and no further", () => {
    expect(moved(3, step(line(3), "up"))).toBe("1(3(4) 2) 5");
    expect(moved(2, step(line(2), "down"))).toBe("1(3(4) 2) 5");
    expect(moved(1, step(line(1), "down"))).toBe("5 1(2 3(4))");
    expect(step(line(1), "up")).toBeUndefined();
    expect(step(line(5), "down")).toBeUndefined();
  });

  it("goes into the sister above, and out behind its parent", () => {
    expect(moved(3, step(line(3), "in"))).toBe("1(2(3(4))) 5");
    expect(moved(5, step(line(5), "in"))).toBe("1(2 3(4) 5)");
    expect(moved(3, step(line(3), "out"))).toBe("1(2) 3(4) 5");
    expect(step(line(1), "in")).toBeUndefined();
    expect(step(line(5), "out")).toBeUndefined();
  });

  it("keeps to four levels", () => {
    const deep = linesOf([category(1, [category(2, [category(3, [category(4), category(5)])])])]);
    expect(step(line(5, deep), "in")).toBeUndefined();
  });

  it("can be put back where it was", () => {
    const after = placed(tree, line(3).category, { parent_id: null, before_id: 1 });
    const again = line(3, linesOf(after)).category;
    expect(say(placed(after, again, placeOf(line(3))))).toBe(say(tree));
  });

  it("falls where the hand lets it go", () => {
    expect(dropPlace(lines, line(5), line(2), 0)).toMatchObject({ parent_id: 1, before_id: 2 });
    expect(dropPlace(lines, line(5), line(4), 2)).toMatchObject({ parent_id: 3, before_id: 4 });
    expect(dropPlace(lines, line(5), line(5), 1)).toMatchObject({ parent_id: 1, before_id: null });
    expect(dropPlace(lines, line(1), line(5), 0)).toMatchObject({ parent_id: null, before_id: null });
    expect(dropPlace(lines, line(1), line(4), 0)).toBeUndefined();
  });
});
