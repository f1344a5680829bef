import { useSortable } from "@dnd-kit/sortable";
import { GripVertical } from "lucide-react";
import type { CSSProperties, KeyboardEvent } from "react";
import { cx } from "#shared/cx.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Picture } from "#shared/ui/picture.tsx";
import { useFormat } from "#shared/use-format.ts";
import type { CategoryAct } from "./category-act.ts";
import { CategoryMenu } from "./category-menu.tsx";
import type { Direction, Line } from "./tree.ts";

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

interface Props {
  readonly line: Line;
  /** How deep it is drawn: while it is dragged, where it would fall. */
  readonly depth: number;
  readonly keysId: string;
  readonly onAct: (line: Line, act: CategoryAct) => void;
}

/** A category in the tree: a handle for hand and keys, what it is, and what can be done with it. */
export function CategoryLine({ line, depth, keysId, onAct }: Props) {
  const t = usePanelT();
  const f = useFormat();
  const { category } = line;
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: category.id,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = KEYS[event.key];
    if (!direction) return;
    event.preventDefault();
    onAct(line, direction);
  };
  return (
    <li
      ref={setNodeRef}
      style={
        {
          translate: transform ? `${transform.x}px ${transform.y}px` : undefined,
          transition,
          "--depth": depth,
        } as CSSProperties
      }
      className={cx(
        "flex min-h-14 items-center gap-1 rounded-control ps-[calc(var(--depth)*1.25rem)] pe-1 md:ps-[calc(var(--depth)*2rem)]",
        isDragging ? "relative z-10 bg-accent-soft opacity-90" : "hover:bg-sunken",
      )}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...listeners}
        onKeyDown={onKeyDown}
        aria-label={t.categories.move(category.name)}
        aria-describedby={keysId}
        data-category={category.id}
        className="grid size-11 shrink-0 cursor-grab touch-none place-items-center rounded-full text-ink-soft hover:text-ink"
      >
        <GripVertical aria-hidden className="size-5" />
      </button>
      <Picture src={category.picture_url} tint={category.id} className="size-10 shrink-0 rounded-small" />
      <button
        type="button"
        onClick={() => onAct(line, "edit")}
        className="ms-2 min-h-11 line-clamp-2 min-w-0 flex-1 rounded-small text-start break-words font-medium hover:text-accent"
      >
        {category.name}
      </button>
      <span className="figures shrink-0 text-sm text-ink-soft max-sm:sr-only">
        {t.categories.goods(f.number(category.product_count), category.product_count)}
      </span>
      <CategoryMenu line={line} onAct={onAct} />
    </li>
  );
}
