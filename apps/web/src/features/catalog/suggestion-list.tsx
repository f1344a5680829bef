import { LayoutGrid } from "lucide-react";
import { Link } from "react-router";
import { cx } from "#shared/cx.ts";
import { keepUnits } from "#shared/format.ts";
import { useT } from "#shared/i18n/context.ts";
import { useFormat } from "#shared/use-format.ts";
import type { Suggestion } from "./use-suggestions.ts";

interface Props {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly onChosen: () => void;
}

export function SuggestionList({ id, suggestions, active, onChosen }: Props) {
  const t = useT();
  const f = useFormat();
  return (
    <div className="absolute inset-x-0 top-full z-40 mt-2 max-h-[60dvh] overflow-y-auto rounded-card bg-raised p-2 shadow-float">
      {suggestions.length === 0 && <p className="px-3 py-3 text-ink-soft">{t.shell.nothing_suggested}</p>}
      <div id={id} role="listbox" aria-label={t.shell.suggestions}>
        {suggestions.map((item, i) => (
          <Link
            key={item.to}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            tabIndex={-1}
            to={item.to}
            // Keeps the focus in the field, so that a press on the list does not close it first.
            onMouseDown={(event) => event.preventDefault()}
            onClick={onChosen}
            className={cx(
              "flex min-h-12 items-center gap-3 rounded-control px-2 py-1",
              i === active ? "bg-surface" : "hover:bg-surface",
            )}
          >
            {item.thumb_url ? (
              <img
                src={item.thumb_url}
                alt=""
                width={36}
                height={36}
                className="size-9 shrink-0 object-contain"
              />
            ) : (
              <span className="grid size-9 shrink-0 place-items-center rounded-small bg-accent-soft text-accent">
                <LayoutGrid aria-hidden className="size-5" />
              </span>
            )}
            <span className="line-clamp-2 min-w-0 flex-1 text-sm">{keepUnits(item.name)}</span>
            {item.price && <span className="figures text-sm font-semibold">{f.money(item.price)}</span>}
          </Link>
        ))}
      </div>
    </div>
  );
}
