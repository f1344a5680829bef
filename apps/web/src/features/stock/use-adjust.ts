import type { AdjustManyBody } from "@saudaflow/contract";
import { useState } from "react";
import { useIntentKey } from "#shared/api/use-intent-key.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useFormat } from "#shared/use-format.ts";
import { useAdjustStockMutation } from "./api.ts";
import { stockAfter } from "./change.ts";
import type { Draft } from "./draft.ts";

/** Moves all goods of a draft at once and says what is left; with one press other movements take it back. */
export function useAdjust() {
  const t = usePanelT();
  const f = useFormat();
  const say = useErrorText();
  const { key, renew } = useIntentKey();
  const [problem, setProblem] = useState<string>();
  const [send, { isLoading }] = useAdjustStockMutation();
  const undo = async ({ lines }: AdjustManyBody) => {
    const back = lines.map((line) => ({ ...line, quantity_change: -line.quantity_change }));
    const { error } = await send({
      body: { lines: back, reason: "correction", note: t.stock.taken_back },
    });
    toast(error ? { text: say(error), look: "bad" } : { text: t.stock.taken_back });
  };
  const adjust = async (body: AdjustManyBody, { lines }: Draft): Promise<boolean> => {
    const { error } = await send({ body, key });
    setProblem(error && say(error));
    if (error) return false;
    renew();
    const [line] = lines;
    const [change] = body.lines;
    const left =
      line && change && f.quantity(stockAfter(change.quantity_change, line.product), line.product.unit);
    toast({
      text:
        line && left && lines.length === 1
          ? t.stock.done(line.product.name, left)
          : t.stock.done_many(f.number(lines.length), lines.length),
      action: { label: t.panel.undo, run: () => void undo(body) },
    });
    return true;
  };
  return { adjust, isSending: isLoading, problem };
}
