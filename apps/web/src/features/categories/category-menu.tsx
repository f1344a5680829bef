import { MAX_CATEGORY_DEPTH } from "@saudaflow/contract";
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  EllipsisVertical,
  Pencil,
  Plus,
  Trash2,
} from "lucide-react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { IconButton } from "#shared/ui/icon-button.tsx";
import { Menu, type MenuItem } from "#shared/ui/menu.tsx";
import type { CategoryAct } from "./category-act.ts";
import { type Direction, type Line, step } from "./tree.ts";

const ICONS = { up: ArrowUp, down: ArrowDown, in: ArrowRight, out: ArrowLeft };
const DIRECTIONS: readonly Direction[] = ["up", "down", "in", "out"];

interface Props {
  readonly line: Line;
  readonly onAct: (line: Line, act: CategoryAct) => void;
}

export function CategoryMenu({ line, onAct }: Props) {
  const t = usePanelT();
  const act = (id: CategoryAct) => () => onAct(line, id);
  const steps = DIRECTIONS.map((id): MenuItem => {
    const disabled = step(line, id) === undefined;
    return { id, label: t.categories.steps[id], icon: ICONS[id], disabled, onSelect: act(id) };
  });
  return (
    <Menu
      trigger={<IconButton icon={EllipsisVertical} label={t.categories.actions(line.category.name)} />}
      items={[
        { id: "edit", label: t.common.edit, icon: Pencil, onSelect: act("edit") },
        {
          id: "add",
          label: t.categories.add_within,
          icon: Plus,
          disabled: line.depth + 1 >= MAX_CATEGORY_DEPTH,
          onSelect: act("add"),
        },
        ...steps,
        { id: "remove", label: t.common.remove, icon: Trash2, danger: true, onSelect: act("remove") },
      ]}
    />
  );
}
