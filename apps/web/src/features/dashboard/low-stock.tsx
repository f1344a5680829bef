import type { StockLevel } from "@saudaflow/contract";
import { Link } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { Badge } from "#shared/ui/badge.tsx";
import { useFormat } from "#shared/use-format.ts";

interface Props {
  readonly levels: readonly StockLevel[];
  readonly low: number;
  readonly out: number;
  readonly to: (level: StockLevel) => string;
}

/** What has to be bought soon, the most wanted first. */
export function LowStock({ levels, low, out, to }: Props) {
  const t = usePanelT();
  const f = useFormat();
  return (
    <PanelCard
      title={t.dashboard.low_stock}
      action={
        low + out > 0 && (
          <span className="figures text-sm text-ink-soft">{t.dashboard.low_and_out(low, out)}</span>
        )
      }
    >
      {levels.length === 0 && <p className="text-ink-soft">{t.dashboard.enough}</p>}
      <ul className="-my-1 flex flex-col">
        {levels.map((level) => (
          <li key={level.product_id} className="relative flex min-h-11 items-center gap-3 py-1">
            <Link
              to={to(level)}
              className="line-clamp-2 min-w-0 flex-1 rounded-small after:absolute after:inset-0 hover:text-accent"
            >
              {level.name}
            </Link>
            <Badge look={level.level === "out" ? "bad" : "few"} className="figures">
              {level.level === "out" ? t.dashboard.out : f.quantity(level.quantity, level.unit)}
            </Badge>
          </li>
        ))}
      </ul>
    </PanelCard>
  );
}
