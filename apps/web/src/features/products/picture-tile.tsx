import { useSortable } from "@dnd-kit/sortable";
import { CircleAlert, RotateCw, X } from "lucide-react";
import { cx } from "#shared/cx.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Badge } from "#shared/ui/badge.tsx";
import { IconButton } from "#shared/ui/icon-button.tsx";
import type { BoardPicture } from "./picture-model.ts";

interface Props {
  readonly picture: BoardPicture;
  /** From 1. */
  readonly number: number;
  readonly canMove: boolean;
  readonly onRemove: () => void;
  readonly onAgain: () => void;
}

/** One picture: dragged by its face, removed by its corner. */
export function PictureTile({ picture, number, canMove, onRemove, onAgain }: Props) {
  const t = usePanelT();
  const { key, url, state, progress } = picture;
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: key,
    disabled: !canMove,
  });
  const move = transform && `translate3d(${transform.x}px, ${transform.y}px, 0)`;
  return (
    <li
      ref={setNodeRef}
      style={{ transform: move ?? undefined, transition }}
      className={cx("relative aspect-square", isDragging && "z-10")}
    >
      <button
        type="button"
        {...attributes}
        {...listeners}
        aria-label={t.products.picture(number)}
        aria-roledescription={undefined}
        className={cx(
          "size-full touch-manipulation overflow-hidden rounded-control bg-raised",
          isDragging && "shadow-float",
          canMove ? "cursor-grab" : "cursor-default",
        )}
      >
        <img src={url} alt="" draggable={false} className="size-full object-contain p-1.5" />
      </button>
      {number === 1 && (
        <Badge look="good" className="pointer-events-none absolute start-1.5 bottom-1.5 text-xs">
          {t.products.picture_main}
        </Badge>
      )}
      {state === "sending" && (
        <div
          role="progressbar"
          aria-label={t.products.picture_sending(Math.round(progress * 100))}
          aria-valuenow={Math.round(progress * 100)}
          aria-valuemin={0}
          aria-valuemax={100}
          className="absolute inset-x-2 bottom-2 h-1.5 overflow-hidden rounded-full bg-sunken"
        >
          <div
            className="h-full rounded-full bg-accent transition-[width]"
            style={{ width: `${Math.round(progress * 100)}%` }}
          />
        </div>
      )}
      {state === "failed" && (
        <span className="absolute inset-0 grid place-items-center rounded-control bg-veil text-sale">
          <CircleAlert aria-hidden className="absolute start-2 top-2 size-5" />
          <IconButton
            icon={RotateCw}
            label={t.products.picture_again}
            className="bg-float"
            onClick={onAgain}
          />
        </span>
      )}
      {state !== "sending" && (
        <IconButton
          icon={X}
          label={t.products.picture_remove(number)}
          onClick={onRemove}
          className="absolute -end-2 -top-2 bg-transparent [&>svg]:size-7 [&>svg]:rounded-full [&>svg]:bg-float [&>svg]:p-1 [&>svg]:text-ink"
        />
      )}
    </li>
  );
}
