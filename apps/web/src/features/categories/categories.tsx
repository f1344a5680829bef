import type { Category } from "@saudaflow/contract";
import { useEffect, useRef, useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Card } from "#shared/ui/card.tsx";
import type { CategoryAct } from "./category-act.ts";
import { CategorySheet, type Edited } from "./category-sheet.tsx";
import { CategoryTree } from "./category-tree.tsx";
import { RemoveCategory } from "./remove-category.tsx";
import { type Line, linesOf, type Place, step } from "./tree.ts";
import { usePlaceCategory } from "./use-place-category.ts";

interface Props {
  readonly tree: readonly Category[];
  /** A new one at the top is being added, from the page's head. */
  readonly isAdding: boolean;
  readonly onAdded: () => void;
}

/** The tree and what is done with it. */
export function Categories({ tree, isAdding, onAdded }: Props) {
  const t = usePanelT().categories;
  const place = usePlaceCategory();
  const [edited, setEdited] = useState<Edited>();
  const [open, setOpen] = useState(false);
  const [removed, setRemoved] = useState<{ category: Category; open: boolean }>();
  const [said, setSaid] = useState("");
  const kept = useKeptFocus(tree);
  const put = (line: Line, to: Place) => {
    kept(line.category.id);
    setSaid(sayPlace(tree, line, to, t));
    void place(line, to);
  };
  const act = (line: Line, what: CategoryAct) => {
    if (what === "remove") setRemoved({ category: line.category, open: true });
    else if (what === "edit" || what === "add") {
      setEdited(what === "edit" ? { line } : { within: line });
      setOpen(true);
    } else {
      const to = step(line, what);
      if (to) put(line, to);
      else setSaid(t.no_step);
    }
  };
  // While the sheet is open the tree may change below it: the picture that was set is shown there too.
  const line =
    edited && "line" in edited && linesOf(tree).find((one) => one.category.id === edited.line.category.id);
  return (
    <Card>
      <CategoryTree tree={tree} onAct={act} onPlace={put} />
      <p role="status" className="sr-only">
        {said}
      </p>
      <CategorySheet
        edited={isAdding ? { within: undefined } : line ? { line } : edited}
        open={open || isAdding}
        onClose={() => {
          setOpen(false);
          onAdded();
        }}
      />
      {removed && (
        <RemoveCategory
          key={removed.category.id}
          {...removed}
          onClose={() => setRemoved({ ...removed, open: false })}
        />
      )}
    </Card>
  );
}

/** A category that is moved by its handle is drawn anew elsewhere: the focus goes with it. */
function useKeptFocus(tree: readonly Category[]): (id: number) => void {
  const wanted = useRef<number>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tree is what moves the lines
  useEffect(() => {
    const handle = document.querySelector<HTMLElement>(`[data-category="${wanted.current}"]`);
    wanted.current = undefined;
    handle?.focus();
  }, [tree]);
  return (id) => {
    wanted.current = id;
  };
}

/** Where it is now, for those who do not see it. */
function sayPlace(
  tree: readonly Category[],
  { category }: Line,
  { parent_id, before_id }: Place,
  t: ReturnType<typeof usePanelT>["categories"],
): string {
  const name = (id: number | null) =>
    linesOf(tree).find((one) => one.category.id === id)?.category.name ?? "";
  const within = parent_id === null ? t.at_top : t.within(name(parent_id));
  return before_id === null
    ? t.now_last(category.name, within)
    : t.now_before(category.name, within, name(before_id));
}
