import { Search, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { useT } from "#shared/i18n/context.ts";
import { IconButton } from "#shared/ui/icon-button.tsx";
import { SuggestionList } from "./suggestion-list.tsx";
import { useSuggestions } from "./use-suggestions.ts";

/** A combobox of our own: the headless one would take 42 kB of a shopper's first load for one list. */
export function SearchBox() {
  const t = useT();
  const listId = useId();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const asked = search.get("q") ?? "";
  const [text, setText] = useState(asked);
  const [shownFor, setShownFor] = useState(asked);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const suggestions = useSuggestions(open ? text : "");
  const shown = open && suggestions !== undefined;

  // The address changed under us (back button, another link): the field follows it.
  if (asked !== shownFor) {
    setShownFor(asked);
    setText(asked);
  }

  // What was typed into a page that the server had drawn, before any script.
  useEffect(() => {
    if (input.current?.value) setText(input.current.value);
  }, []);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const submit = () => {
    const to = suggestions?.[active]?.to;
    close();
    input.current?.blur();
    if (to) return navigate(to);
    const q = text.trim();
    return navigate(q ? `/catalog?${new URLSearchParams({ q })}` : "/catalog");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") return close();
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || !suggestions?.length) return;
    event.preventDefault();
    setOpen(true);
    setActive(((active + step + 1 + suggestions.length + 1) % (suggestions.length + 1)) - 1);
  };

  return (
    <search className="relative block">
      <form
        action="/catalog"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Search aria-hidden className="pointer-events-none absolute start-4 top-3 size-5 text-ink-soft" />
        <input
          ref={input}
          type="search"
          name="q"
          enterKeyHint="search"
          autoComplete="off"
          role="combobox"
          aria-label={t.shell.search}
          aria-expanded={shown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
          placeholder={t.shell.search_hint}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setActive(-1);
          }}
          onFocus={() => setOpen(true)}
          onBlur={close}
          onKeyDown={onKeyDown}
          className="min-h-11 w-full rounded-full bg-surface ps-12 pe-12 text-base transition-[background-color,box-shadow] hover:bg-sunken focus:bg-raised focus:inset-ring-2 focus:inset-ring-accent focus:outline-none"
        />
        {text && (
          <IconButton
            icon={X}
            label={t.shell.clear_search}
            className="absolute end-0 top-0"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              setText("");
              input.current?.focus();
            }}
          />
        )}
      </form>
      {shown && <SuggestionList id={listId} suggestions={suggestions} active={active} onChosen={close} />}
    </search>
  );
}
