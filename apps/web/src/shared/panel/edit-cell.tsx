import { useRef, useState } from "react";
import { cx } from "../cx.ts";
import { usePanelT } from "../i18n/panel.tsx";
import { toast } from "../ui/toast.ts";

interface Props<V> {
  /** What is edited, for those who do not see the column: "Бағасы, Сүт 1 л". */
  readonly label: string;
  readonly value: V;
  /** As it is read. */
  readonly show: string;
  /** As it is typed. */
  readonly text: string;
  /** What was typed, or undefined when it is nothing of the kind. */
  readonly read: (text: string) => V | undefined;
  readonly wrong: string;
  /** Saves it, shown at once; says itself when it could not. */
  readonly onSave: (next: V, before: V) => void;
  readonly className?: string;
}

/** A figure of a table that is changed where it stands: Enter or leaving keeps it, Escape does not. */
export function EditCell<V>({ label, value, show, text, read, wrong, onSave, className }: Props<V>) {
  const t = usePanelT();
  const [typed, setTyped] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  const close = () => setTyped(null);
  const commit = () => {
    if (typed === null) return;
    close();
    if (typed === text) return;
    const next = read(typed);
    if (next === undefined) toast({ text: wrong, look: "bad" });
    else if (next !== value) onSave(next, value);
  };
  if (typed === null) {
    return (
      <button
        type="button"
        ref={(node) => {
          button.current = node;
          if (returns.current) node?.focus();
          returns.current = false;
        }}
        aria-label={t.panel.edit_value(label, show)}
        onClick={() => setTyped(text)}
        className={cx(
          "figures -mx-2 min-h-9 max-w-[calc(100%+1rem)] truncate rounded-small px-2 inset-ring inset-ring-transparent transition-shadow hover:inset-ring-control",
          className,
        )}
      >
        {show}
      </button>
    );
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the press that opened it asked for it
      autoFocus
      inputMode="decimal"
      aria-label={label}
      value={typed}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        returns.current = true;
        if (event.key === "Enter") commit();
        else close();
      }}
      className="figures -mx-2 min-h-9 w-[calc(100%+1rem)] rounded-small bg-raised px-2 text-end inset-ring-2 inset-ring-accent focus:outline-none"
    />
  );
}
