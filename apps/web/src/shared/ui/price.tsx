import { cx } from "../cx.ts";
import { useT } from "../i18n/context.ts";
import { useFormat } from "../use-format.ts";

interface Props {
  readonly value: string;
  /** The price before, struck through, when it was higher. */
  readonly before?: string | null;
  readonly size?: "small" | "medium" | "large";
}

const SIZES = { small: "text-base", medium: "text-lg", large: "text-2xl" };

/** Never wraps; red only when it was lowered. */
export function Price({ value, before, size = "medium" }: Props) {
  const f = useFormat();
  const t = useT();
  const lowered = before != null && Number(before) > Number(value);
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      {lowered && <span className="sr-only">{t.catalog.new_price}</span>}
      <span className={cx("figures font-bold tracking-tight", SIZES[size], lowered && "text-sale")}>
        {f.money(value)}
      </span>
      {lowered && (
        <s className={cx("figures text-ink-soft", size === "large" ? "text-lg" : "text-sm")}>
          <span className="sr-only">{t.catalog.old_price}</span>
          {f.money(before)}
        </s>
      )}
    </span>
  );
}
