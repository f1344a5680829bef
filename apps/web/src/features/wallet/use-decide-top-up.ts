import type { TopUp, TopUpFilter } from "@saudaflow/contract";
import { useCallback } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useAppDispatch } from "#shared/store.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { walletApi } from "./api.ts";
import { useApproveTopUpMutation, useRejectTopUpMutation } from "./people-api.ts";

export type Decision = "approved" | "rejected";

/** Decides a request: its row says so at once, and takes it back when the server refuses. */
export function useDecideTopUp(filter: TopUpFilter): (item: TopUp, decision: Decision) => Promise<void> {
  const dispatch = useAppDispatch();
  const [approve] = useApproveTopUpMutation();
  const [reject] = useRejectTopUpMutation();
  const say = useErrorText();
  const t = usePanelT();
  return useCallback(
    async ({ id }, decision) => {
      const shown = dispatch(
        walletApi.util.updateQueryData("listTopUps", filter, (draft) => {
          const row = draft.pages.flatMap((page) => page.items).find((item) => item.id === id);
          if (row) row.status = decision;
        }),
      );
      const send = decision === "approved" ? approve : reject;
      const { error } = await send({ id });
      if (error) {
        shown.undo();
        dispatch(walletApi.util.invalidateTags(["top-ups"]));
        toast({ text: say(error), look: "bad" });
      } else {
        toast({ text: t.admin.top_up_decided[decision] });
      }
    },
    [dispatch, filter, approve, reject, say, t],
  );
}
