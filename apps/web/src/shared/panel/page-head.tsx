import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Link, useLocation } from "react-router";
import { cx } from "../cx.ts";
import { usePanelT } from "../i18n/panel.tsx";
import { TabTitle } from "../ui/tab-title.tsx";
import type { CameFrom } from "./came-from.ts";

interface Props {
  readonly title: string;
  /** The list that the page belongs to; whoever came from it finds it as he left it. */
  readonly back?: string | undefined;
  /** Beside the title, on a phone beside the actions: a state, a figure. */
  readonly note?: ReactNode;
  /** One primary action and the small ones; below the title where there is little room. */
  readonly actions?: ReactNode;
}

/** The head of every panel page: its one heading, which also names its tab. It stays in sight. */
export function PageHead({ title, back, note, actions }: Props) {
  const t = usePanelT();
  const came = useLocation().state as CameFrom | null;
  return (
    <div className="z-20 bg-page px-4 md:sticky md:top-0 md:px-8 lg:pe-(--tools) print:hidden">
      <TabTitle title={title} />
      <div className="flex min-h-16 flex-wrap items-center gap-x-3 lg:flex-nowrap">
        <div className="flex min-w-0 items-center gap-x-3 max-lg:min-h-16 max-lg:basis-full max-lg:pe-(--tools)">
          {back && (
            <Link
              to={came?.list ?? back}
              state={{ isBack: true } satisfies CameFrom}
              aria-label={t.common.back}
              title={t.common.back}
              className="-ms-3 grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-surface hover:text-ink"
            >
              <ArrowLeft aria-hidden className="size-5" />
            </Link>
          )}
          <h1
            className={cx(
              "line-clamp-2 min-w-0 text-lg leading-tight font-bold tracking-tight",
              back ? "lg:text-xl" : "md:text-xl",
            )}
          >
            {title}
          </h1>
        </div>
        {(note || actions) && (
          <div className="flex flex-wrap items-center gap-2 max-lg:w-full max-lg:pb-3 lg:shrink-0 lg:grow lg:flex-nowrap">
            {note}
            <div className="flex flex-wrap items-center gap-2 max-md:*:px-3.5 lg:ms-auto">{actions}</div>
          </div>
        )}
      </div>
    </div>
  );
}
