import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { usePanelT } from "../i18n/panel.tsx";
import { IconButton } from "../ui/icon-button.tsx";

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

const STILL_MS = 250;

/** Searches when typing stands still, at once by Enter; follows the address when nobody is typing. */
export function SearchField({ label, value = "", onChange }: Props) {
  const t = usePanelT();
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (known !== value) {
    setKnown(value);
    // An answer to what was typed a moment ago must not take back what was typed since.
    if (document.activeElement !== input.current) setText(value);
  }
  const find = (next: string, wait: number) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next.trim() || undefined), wait);
  };
  return (
    <search className="relative block min-w-0 grow basis-full md:max-w-80 md:basis-64">
      <Search aria-hidden className="pointer-events-none absolute start-3.5 top-3.5 size-4 text-ink-soft" />
      <input
        ref={input}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={100}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => find(event.target.value, STILL_MS)}
        onKeyDown={(event) => {
          if (event.key === "Enter") find(text, 0);
          if (event.key === "Escape" && text !== "") find("", 0);
        }}
        className="min-h-11 w-full rounded-full bg-surface ps-10 pe-11 text-base transition-[background-color,box-shadow] hover:bg-sunken focus:bg-raised focus:inset-ring-2 focus:inset-ring-accent focus:outline-none"
      />
      {text !== "" && (
        <IconButton
          icon={X}
          label={t.shell.clear_search}
          className="absolute end-0 top-0"
          onClick={() => find("", 0)}
        />
      )}
    </search>
  );
}
