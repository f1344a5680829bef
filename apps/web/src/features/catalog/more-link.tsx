import { useEffect, useRef } from "react";
import { useT } from "#shared/i18n/context.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";

interface Props {
  /** The next page, for who has no scripts. */
  readonly to: string;
  readonly onMore: () => void;
}

/** How far below the screen the list already grows. */
const AHEAD = "1200px";

/** The end of a list that grows by itself as one comes near, and by a press. */
export function MoreLink({ to, onMore }: Props) {
  const t = useT();
  const end = useRef<HTMLDivElement>(null);
  const grownAt = useRef(0);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        // Only for who scrolls: neither a page just opened nor one without a network asks on and on.
        if (scrollY === grownAt.current || !entries.some(({ isIntersecting }) => isIntersecting)) return;
        grownAt.current = scrollY;
        onMore();
      },
      { rootMargin: AHEAD },
    );
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  });
  return (
    <div ref={end} className="flex justify-center py-6">
      <ButtonLink
        to={to}
        look="soft"
        onClick={(event) => {
          event.preventDefault();
          onMore();
        }}
      >
        {t.common.show_more}
      </ButtonLink>
    </div>
  );
}
