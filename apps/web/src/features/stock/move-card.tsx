import { usePanelT } from "#shared/i18n/panel.tsx";
import { useFormat } from "#shared/use-format.ts";
import { MoveCause } from "./move-cause.tsx";
import { Signed } from "./signed.tsx";
import type { Move } from "./use-move-columns.tsx";

/** A movement on a phone's list. `linked`: the card itself goes to its product, so nothing in it goes elsewhere. */
export function MoveCard({ move, linked = false }: { readonly move: Move; readonly linked?: boolean }) {
  const t = usePanelT().stock;
  const f = useFormat();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 gap-y-0.5">
      <span className="line-clamp-2 text-base font-medium">
        {linked ? move.product_name : t.kinds[move.kind]}
      </span>
      <span className="text-end text-base">
        <Signed quantity={move.quantity} unit={move.unit} />
      </span>
      <span className="text-sm text-ink-soft">
        {linked ? t.kinds[move.kind] : <MoveCause movement={move} />}
      </span>
      {move.quantity_after !== undefined && (
        <span className="figures text-end text-sm">
          {t.left}: {f.quantity(move.quantity_after, move.unit)}
        </span>
      )}
      <span className="figures col-span-full text-sm text-ink-soft">
        {f.date(move.created_at, "moment")} · {move.actor_name ?? t.system}
      </span>
    </div>
  );
}
