import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { rectSortingStrategy, SortableContext, sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import { MAX_PRODUCT_IMAGES } from "@saudaflow/contract";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { Confirm } from "#shared/ui/confirm.tsx";
import { PictureDrop } from "./picture-drop.tsx";
import type { PictureModel } from "./picture-model.ts";
import { PictureTile } from "./picture-tile.tsx";

/** A product's pictures: dropped, pasted, chosen or photographed here, and put in order. */
export function PictureBoard({ model }: { readonly model: PictureModel }) {
  const t = usePanelT();
  const { pictures, add, move, remove, again } = model;
  const [asked, setAsked] = useState<string>();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const numberOf = (key: string | number) => pictures.findIndex((picture) => picture.key === key) + 1;
  const words = {
    onDragStart: ({ active }: { active: Named }) => t.products.picture_taken(numberOf(active.id)),
    onDragOver: ({ over }: { over: Named | null }) =>
      over ? t.products.picture_over(numberOf(over.id)) : undefined,
    onDragEnd: ({ over }: { over: Named | null }) =>
      over ? t.products.picture_put(numberOf(over.id)) : undefined,
    onDragCancel: () => t.products.picture_back,
  };
  return (
    <PanelCard title={t.products.pictures}>
      <PictureDrop room={MAX_PRODUCT_IMAGES - pictures.length} onFiles={add}>
        {pictures.length > 0 && (
          <DndContext
            sensors={sensors}
            collisionDetection={closestCenter}
            accessibility={{
              announcements: words,
              screenReaderInstructions: { draggable: t.products.picture_how },
            }}
            onDragEnd={({ active, over }) => {
              if (over && over.id !== active.id) move(numberOf(active.id) - 1, numberOf(over.id) - 1);
            }}
          >
            <SortableContext items={pictures.map(({ key }) => key)} strategy={rectSortingStrategy}>
              <ul className="mb-4 grid grid-cols-3 gap-3">
                {pictures.map((picture, index) => (
                  <PictureTile
                    key={picture.key}
                    picture={picture}
                    number={index + 1}
                    canMove={picture.state === "kept" || picture.state === "waiting"}
                    onAgain={() => again(picture.key)}
                    onRemove={() => (picture.state === "kept" ? setAsked(picture.key) : remove(picture.key))}
                  />
                ))}
              </ul>
            </SortableContext>
          </DndContext>
        )}
      </PictureDrop>
      <Confirm
        danger
        open={asked !== undefined}
        onOpenChange={() => setAsked(undefined)}
        title={t.products.picture_remove_title}
        action={t.common.remove}
        onConfirm={() => {
          setAsked(undefined);
          if (asked !== undefined) remove(asked);
        }}
      />
    </PanelCard>
  );
}

interface Named {
  readonly id: string | number;
}
