import type { ImportField, ImportRow } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useSayField } from "./use-say-field.ts";

/** What of a new product is worth saying in a line. */
const SAID = ["price", "stock_quantity", "category"] as const;

/** What a row will do: its faults, its changes from what to what, or what is new about it. */
export function RowOutcome({ row }: { readonly row: ImportRow }) {
  const t = usePanelT().imports;
  const say = useSayField();
  if (row.errors.length > 0) {
    return (
      <Lines>
        {row.errors.map(({ code, field, message }, index) => {
          const name = field === null ? undefined : t.fields[field as ImportField];
          const value = field === null ? undefined : row.values[field as ImportField];
          return (
            <span key={`${code} ${field}`}>
              {index > 0 && <br />}
              <span className="font-medium text-sale">{message}</span>
              {row.action === "error" && value ? (
                <span className="text-ink-soft">{`: ${value}`}</span>
              ) : (
                row.action !== "error" && name && <span className="text-ink-soft">{`: ${name}`}</span>
              )}
            </span>
          );
        })}
      </Lines>
    );
  }
  const parts =
    row.action === "update"
      ? row.changes.map(
          ({ field, from, to }) => `${t.fields[field]}: ${say(field, from)} → ${say(field, to)}`,
        )
      : SAID.flatMap((field) => {
          const value = row.values[field];
          return value === undefined ? [] : [`${t.fields[field]}: ${say(field, value)}`];
        });
  return (
    <Lines>
      <span className="tabular-nums">{parts.join(" · ")}</span>
    </Lines>
  );
}

function Lines({ children }: { readonly children: React.ReactNode }) {
  return <span className="line-clamp-2 leading-5 whitespace-normal max-md:line-clamp-none">{children}</span>;
}
