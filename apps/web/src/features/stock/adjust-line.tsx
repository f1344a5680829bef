import { ArrowRight, CircleAlert, X } from "lucide-react";
import { useId } from "react";
import { cx } from "#shared/cx.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { IconButton } from "#shared/ui/icon-button.tsx";
import { Input } from "#shared/ui/input.tsx";
import { useFormat } from "#shared/use-format.ts";
import { type Reason, stockAfter } from "./change.ts";
import { changeOf, type DraftLine } from "./draft.ts";

interface Props {
  readonly line: DraftLine;
  readonly reason: Reason;
  /** Also what is still empty is wrong. */
  readonly isChecked: boolean;
  readonly onText: (text: string) => void;
  /** Undefined: it is the only one. */
  readonly onRemove: (() => void) | undefined;
  readonly onEnter: () => void;
}

/** A product that moves: how much, and what will be left. */
export function AdjustLine({ line, reason, isChecked, onText, onRemove, onEnter }: Props) {
  const t = usePanelT().stock;
  const f = useFormat();
  const id = useId();
  const { product, text } = line;
  const { name, unit, stock_quantity } = product;
  const change = changeOf(line, reason);
  const isWrong = change === undefined && (isChecked || text.trim() !== "");
  const left = f.quantity(stock_quantity, unit);
  return (
    <li className="rounded-card bg-surface p-4">
      {!onRemove && <p className="mb-2 text-sm font-medium">{t.quantities[reason]}</p>}
      {onRemove && (
        <div className="-mt-2 mb-1 flex items-center gap-2">
          <p className="line-clamp-2 min-w-0 flex-1 font-medium">{name}</p>
          <IconButton icon={X} label={t.remove(name)} className="-me-2" onClick={onRemove} />
        </div>
      )}
      <div className="flex items-center gap-4">
        <span className="relative w-32 shrink-0">
          <Input
            inputMode="decimal"
            autoComplete="off"
            // A scanner may go on while the figure is typed.
            data-scan=""
            aria-label={`${t.quantities[reason]}: ${name}`}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? id : undefined}
            className="figures pe-12"
            value={text}
            onChange={({ target }) => onText(target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              onEnter();
            }}
          />
          <span
            aria-hidden
            className="pointer-events-none absolute inset-y-0 end-4 flex items-center text-ink-soft"
          >
            {f.unit(unit)}
          </span>
        </span>
        <p role="status" className="figures flex min-w-0 flex-wrap items-center gap-x-2">
          <span className={cx(change !== undefined && "text-ink-soft")}>{left}</span>
          {change !== undefined && (
            <>
              <ArrowRight aria-hidden className="size-4 shrink-0 text-ink-soft" />
              <span className="font-semibold text-accent">
                {f.quantity(stockAfter(change, product), unit)}
              </span>
            </>
          )}
        </p>
      </div>
      {isWrong && (
        <p id={id} className="mt-2 flex items-start gap-1.5 text-sm text-sale">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {reason === "receipt" ? t.wrong.receipt : t.wrong[reason](left)}
        </p>
      )}
    </li>
  );
}
