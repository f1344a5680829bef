import {
  addQuantity,
  negateQuantity,
  type OwnProduct,
  quantityNumber,
  toQuantity,
} from "@saudaflow/contract";
import { useCallback, useMemo } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useAppDispatch } from "#shared/store.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useFormat } from "#shared/use-format.ts";
import { useChangeProductMutation, useCorrectStockMutation } from "./api.ts";
import { showChange } from "./show-change.ts";

export interface ChangeFigure {
  readonly price: (product: OwnProduct, price: string, before: string) => void;
  readonly stock: (product: OwnProduct, stock: number, before: number) => void;
}

interface Step {
  readonly id: number;
  readonly shown: Partial<OwnProduct>;
  readonly send: () => Promise<{ error?: unknown }>;
  /** What is said when it is done, and the way back. */
  readonly done: string;
  readonly undo?: () => void;
}

/** Changes a product's price or stock in the table: seen at once, taken back when refused, undone from the toast. */
export function useChangeFigure(): ChangeFigure {
  const dispatch = useAppDispatch();
  const [changeProduct] = useChangeProductMutation();
  const [correctStock] = useCorrectStockMutation();
  const say = useErrorText();
  const f = useFormat();
  const t = usePanelT();

  const run = useCallback(
    async ({ id, shown, send, done, undo }: Step) => {
      const takeBack = dispatch(showChange(id, shown));
      const { error } = await send();
      if (error !== undefined) {
        takeBack();
        return toast({ text: say(error), look: "bad" });
      }
      toast({ text: done, ...(undo && { action: { label: t.panel.undo, run: undo } }) });
    },
    [dispatch, say, t],
  );
  const changePrice = useCallback(
    (product: OwnProduct, price: string, before?: string): void => {
      const { id, name } = product;
      void run({
        id,
        shown: { price },
        send: () => changeProduct({ id, body: { price } }),
        done: t.products.price_saved(name, f.money(price)),
        ...(before !== undefined && { undo: () => changePrice(product, before) }),
      });
    },
    [run, changeProduct, t, f],
  );
  const changeStock = useCallback(
    (product: OwnProduct, stock: number, before: number, isUndo = false): void => {
      const { id, name, unit } = product;
      const quantity_change = quantityNumber(
        addQuantity(toQuantity(stock), negateQuantity(toQuantity(before))),
      );
      const body = {
        product_id: id,
        quantity_change,
        reason: "correction",
        note: t.products.stock_note,
      } as const;
      void run({
        id,
        shown: { stock_quantity: stock, level: levelOf(stock, product.low_stock_threshold) },
        send: () => correctStock({ body }),
        done: t.products.stock_saved(name, f.quantity(stock, unit)),
        ...(!isUndo && { undo: () => changeStock(product, before, stock, true) }),
      });
    },
    [run, correctStock, t, f],
  );
  return useMemo(
    (): ChangeFigure => ({ price: changePrice, stock: changeStock }),
    [changePrice, changeStock],
  );
}

function levelOf(stock: number, threshold: number): OwnProduct["level"] {
  if (stock === 0) return "out";
  return stock <= threshold ? "low" : "ok";
}
