import type { ImportDetails } from "@saudaflow/contract";
import { Check } from "lucide-react";
import { Link } from "react-router";
import { cx } from "#shared/cx.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useFormat } from "#shared/use-format.ts";

const STEPS = ["file", "columns", "check", "done"] as const;
export type ImportStep = (typeof STEPS)[number];

interface Props {
  readonly run: ImportDetails;
  readonly step: ImportStep;
}

/** Where one is on the way from a file to goods; what can still be changed is gone back to. */
export function ImportSteps({ run, step }: Props) {
  const t = usePanelT().imports;
  const f = useFormat();
  const at = STEPS.indexOf(step);
  const ways: Partial<Record<ImportStep, string>> = {
    file: "/seller/imports",
    ...(run.can.map && { columns: "?step=columns" }),
    ...(run.state === "ready" && { check: "?" }),
  };
  return (
    <nav aria-label={t.steps}>
      <ol className="no-scrollbar relative -mx-4 flex items-center gap-1 overflow-x-auto px-4 text-sm md:mx-0 md:px-0">
        {STEPS.map((name, index) => {
          const to = index === at ? undefined : ways[name];
          const look = cx(
            "flex min-h-11 items-center gap-2 rounded-full py-1 ps-1.5 pe-3.5 whitespace-nowrap",
            index === at && "bg-accent-soft font-semibold text-accent-ink",
            to && "hover:bg-surface",
            index !== at && "text-ink-soft",
          );
          const content = (
            <>
              <span
                className={cx(
                  "figures grid size-8 place-items-center rounded-full text-sm font-semibold",
                  index === at ? "bg-accent text-on-accent" : "bg-surface text-ink",
                )}
              >
                {index < at ? <Check aria-hidden className="size-4 text-accent" /> : f.number(index + 1)}
              </span>
              {t.step[name]}
            </>
          );
          return (
            <li key={name} aria-current={index === at ? "step" : undefined}>
              {to ? (
                <Link to={to} className={look}>
                  {content}
                </Link>
              ) : (
                <span className={look}>{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
