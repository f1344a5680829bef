import { ArrowDownRight, ArrowUpRight, Minus } from "lucide-react";
import { cx } from "../cx.ts";
import { usePanelT } from "../i18n/panel.tsx";
import { useFormat } from "../use-format.ts";

/** "↗ 12,5 %": green when it grew. Nothing where there was nothing to compare with. */
export function Change({ percent }: { readonly percent: number | null }) {
  const t = usePanelT();
  const f = useFormat();
  if (percent === null) return null;
  const Icon = percent > 0 ? ArrowUpRight : percent < 0 ? ArrowDownRight : Minus;
  const figure = f.number(Math.abs(percent));
  const words =
    percent > 0 ? t.panel.change_up(figure) : percent < 0 ? t.panel.change_down(figure) : t.panel.change_none;
  return (
    <span
      title={words}
      className={cx(
        "figures inline-flex items-center gap-0.5 font-semibold",
        percent > 0 && "text-accent",
        percent < 0 && "text-sale",
      )}
    >
      <Icon aria-hidden className="size-4" />
      <span className="sr-only">{words}</span>
      <span aria-hidden>{figure} %</span>
    </span>
  );
}
