import type { TopUp } from "@saudaflow/contract";
import { Link } from "react-router";
import { useFormat } from "#shared/use-format.ts";
import { TopUpDecision } from "./top-up-decision.tsx";
import type { Decision } from "./use-decide-top-up.ts";

interface Props {
  readonly item: TopUp;
  readonly onDecide: (item: TopUp, decision: Decision) => void;
}

/** A request on a phone: who, how much, with which words, and the two answers. */
export function TopUpRowCard({ item, onDecide }: Props) {
  const f = useFormat();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1">
      <Link to={`/admin/users/${item.user.id}`} className="truncate text-base font-medium">
        {item.user.full_name}
      </Link>
      <span className="figures text-lg font-bold tracking-tight">{f.money(item.amount)}</span>
      <span className="col-span-full text-ink-soft">
        {f.date(item.created_at, "moment")}
        {item.note && ` · ${item.note}`}
      </span>
      <span className="col-span-full mt-2">
        <TopUpDecision item={item} onDecide={onDecide} />
      </span>
    </div>
  );
}
