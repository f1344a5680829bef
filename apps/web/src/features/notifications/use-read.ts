import type { Notification } from "@saudaflow/contract";
import { useAppDispatch } from "#shared/store.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { notificationsApi, useReadAllNotificationsMutation, useReadNotificationMutation } from "./api.ts";
import { COUNT } from "./use-unread.ts";

/** Marks as read: shown at once, taken back when the server refuses. */
export function useRead(): { readOne: (item: Notification) => void; readAll: () => void } {
  const dispatch = useAppDispatch();
  const say = useErrorText();
  const [sendOne] = useReadNotificationMutation();
  const [sendAll] = useReadAllNotificationsMutation();

  const show = (isMeant: (id: number) => boolean, unread: (before: number) => number) => {
    const { updateQueryData } = notificationsApi.util;
    const patches = [
      dispatch(
        updateQueryData("listNotifications", undefined, ({ pages }) => {
          for (const item of pages.flatMap((page) => page.items)) if (isMeant(item.id)) item.is_read = true;
          for (const page of pages) page.unread = unread(page.unread);
        }),
      ),
      dispatch(
        updateQueryData("countUnread", COUNT, (page) => {
          page.unread = unread(page.unread);
        }),
      ),
    ];
    return (error: unknown) => {
      if (error === undefined) return;
      for (const patch of patches) patch.undo();
      // What came live meanwhile may lie on top of what was taken back.
      dispatch(notificationsApi.util.invalidateTags(["notifications"]));
      toast({ text: say(error), look: "bad" });
    };
  };

  return {
    readOne: ({ id, is_read }) => {
      if (is_read) return;
      const settle = show(
        (each) => each === id,
        (before) => Math.max(0, before - 1),
      );
      void sendOne({ id }).then(({ error }) => settle(error));
    },
    readAll: () => {
      const settle = show(
        () => true,
        () => 0,
      );
      void sendAll().then(({ error }) => settle(error));
    },
  };
}
