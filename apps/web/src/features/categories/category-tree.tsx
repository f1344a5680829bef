import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  type DragMoveEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import type { Category } from "@saudaflow/contract";
import { useId, useMemo, useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import type { CategoryAct } from "./category-act.ts";
import { CategoryLine } from "./category-line.tsx";
import { dropPlace, type Line, linesOf, type Place } from "./tree.ts";

/** Held this far to the side it goes one level deeper. */
const LEVEL = 32;
/** A press that moves less is a press. */
const START = { distance: 6 };

interface Props {
  readonly tree: readonly Category[];
  readonly onAct: (line: Line, act: CategoryAct) => void;
  readonly onPlace: (line: Line, place: Place) => void;
}

/** All categories, sorted by hand: dragged by the handle, or by its arrow keys. */
export function CategoryTree({ tree, onAct, onPlace }: Props) {
  const t = usePanelT();
  const keysId = useId();
  const lines = useMemo(() => linesOf(tree), [tree]);
  const [dragged, setDragged] = useState<{ id: number; depth: number }>();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: START }));
  const find = (id: unknown) => lines.find(({ category }) => category.id === id);
  const fall = ({ active, over, delta }: DragMoveEvent | DragEndEvent) => {
    const [line, target] = [find(active.id), find(over?.id)];
    return line && target && dropPlace(lines, line, target, Math.round(delta.x / LEVEL));
  };
  const drop = (event: DragEndEvent) => {
    const line = find(event.active.id);
    const place = fall(event);
    setDragged(undefined);
    if (line && place) onPlace(line, { parent_id: place.parent_id, before_id: place.before_id });
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragMove={(event) => {
        const line = find(event.active.id);
        if (line) setDragged({ id: line.category.id, depth: fall(event)?.depth ?? line.depth });
      }}
      onDragCancel={() => setDragged(undefined)}
      onDragEnd={drop}
    >
      <p id={keysId} className="mb-3 px-2 text-sm text-ink-soft max-md:sr-only">
        {t.categories.keys}
      </p>
      <SortableContext
        items={lines.map(({ category }) => category.id)}
        strategy={verticalListSortingStrategy}
      >
        <ul aria-label={t.categories.title}>
          {lines.map((line) => (
            <CategoryLine
              key={line.category.id}
              line={line}
              depth={dragged?.id === line.category.id ? dragged.depth : line.depth}
              keysId={keysId}
              onAct={onAct}
            />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}
