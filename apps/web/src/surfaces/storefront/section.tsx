import { ChevronRight } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Link, type To } from "react-router";
import { useT } from "#shared/i18n/context.ts";

interface Props {
  readonly title: string;
  /** Where all of it is. */
  readonly all?: To;
  readonly children: ReactNode;
}

export function Section({ title, all, children }: Props) {
  const t = useT();
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-9 md:mt-12">
      <div className="mb-3 flex items-center justify-between gap-4 md:mb-4">
        <h2 id={id} className="text-xl font-bold tracking-tight">
          {title}
        </h2>
        {all && (
          <Link
            to={all}
            aria-label={`${t.common.all}: ${title}`}
            className="-me-2 flex min-h-11 shrink-0 items-center gap-0.5 rounded-control ps-3 pe-2 text-sm font-semibold text-accent hover:bg-accent-soft"
          >
            {t.common.all}
            <ChevronRight aria-hidden className="size-4" />
          </Link>
        )}
      </div>
      {children}
    </section>
  );
}
