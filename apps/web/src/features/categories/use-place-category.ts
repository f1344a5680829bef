import type { Category } from "@saudaflow/contract";
import { useCallback } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useAppDispatch } from "#shared/store.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { categoriesApi, usePlaceCategoryMutation } from "./api.ts";
import { type Line, type Place, placed, placeOf } from "./tree.ts";

/** Moves a category: the tree shows it at once, takes it back when the server refuses, and offers to undo it. */
export function usePlaceCategory(): (line: Line, place: Place) => Promise<void> {
  const t = usePanelT();
  const say = useErrorText();
  const dispatch = useAppDispatch();
  const [send] = usePlaceCategoryMutation();
  const put = useCallback(
    async (category: Category, place: Place) => {
      const shown = dispatch(
        categoriesApi.util.updateQueryData("getCategoryTree", undefined, (draft) => ({
          items: placed(draft.items, category, place) as typeof draft.items,
        })),
      );
      const { error } = await send({ id: category.id, body: place });
      if (!error) return true;
      shown.undo();
      dispatch(categoriesApi.util.invalidateTags(["categories"]));
      toast({ text: say(error), look: "bad" });
      return false;
    },
    [dispatch, send, say],
  );
  return useCallback(
    async (line, place) => {
      const before = placeOf(line);
      if (!(await put(line.category, place))) return;
      toast({
        text: t.categories.moved(line.category.name),
        action: { label: t.panel.undo, run: () => void put(line.category, before) },
      });
    },
    [put, t],
  );
}
