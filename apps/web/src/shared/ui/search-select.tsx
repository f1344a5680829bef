import { Combobox } from "@base-ui/react/combobox";
import { Check, ChevronDown } from "lucide-react";
import { cx } from "../cx.ts";
import { useFieldProps } from "./field-context.ts";

export interface SearchOption {
  readonly value: number;
  readonly label: string;
  /** Where it belongs: stands before it, fainter, and is searched too. */
  readonly within?: string;
}
interface Props {
  readonly label: string;
  readonly searchLabel: string;
  readonly nothing: string;
  readonly options: readonly SearchOption[];
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  /** The look of what opens it. */
  readonly className: string;
  /** What stands there while nothing is chosen. */
  readonly placeholder: string;
  /** Where the options are found by the server: asked for what is typed. */
  readonly onSearch?: (text: string) => void;
  /** The words of "none of them", where that may be chosen. */
  readonly none?: string;
}

/** One of many, found by typing. */
export function SearchSelect(props: Props) {
  const { label, options, value, onChange, className, placeholder, none, nothing, searchLabel, onSearch } =
    props;
  const all: SearchOption[] = none ? [{ value: 0, label: none }, ...options] : [...options];
  return (
    <Combobox.Root
      items={all}
      value={options.find((option) => option.value === value) ?? null}
      onValueChange={(option) => onChange(option?.value || undefined)}
      itemToStringLabel={say}
      isItemEqualToValue={(one, other) => one.value === other.value}
      autoHighlight
      {...(onSearch && { filter: null, onInputValueChange: onSearch })}
    >
      <Combobox.Trigger {...useFieldProps()} aria-label={label} className={cx("text-start", className)}>
        <span className="min-w-0 flex-1 truncate">
          <Combobox.Value>{(option: SearchOption | null) => option?.label ?? placeholder}</Combobox.Value>
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-soft" />
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={6} align="start" className="z-60 outline-none">
          <Combobox.Popup
            aria-label={label}
            className="flex max-h-[min(24rem,var(--available-height))] w-[max(20rem,var(--anchor-width))] max-w-[calc(100vw-1rem)] flex-col rounded-card bg-raised p-1.5 text-ink shadow-float outline-none"
          >
            <Combobox.Input
              aria-label={searchLabel}
              placeholder={searchLabel}
              className="min-h-11 w-full rounded-control bg-surface px-3 text-base focus:outline-none"
            />
            <Combobox.Empty>
              <p className="px-3 py-3 text-sm text-ink-soft empty:p-0">{nothing}</p>
            </Combobox.Empty>
            <Combobox.List className="mt-1 min-h-0 flex-1 overflow-y-auto overscroll-contain outline-none data-empty:hidden">
              {(option: SearchOption) => (
                <Combobox.Item
                  key={option.value}
                  value={option}
                  className="flex min-h-11 cursor-pointer items-center gap-2 rounded-control px-3 text-sm outline-none select-none data-highlighted:bg-surface"
                >
                  <span className="min-w-0 flex-1">
                    {option.within && <span className="text-ink-soft">{option.within} › </span>}
                    {option.label}
                  </span>
                  <Combobox.ItemIndicator>
                    <Check aria-hidden className="size-4 text-accent" />
                  </Combobox.ItemIndicator>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

const say = ({ within, label }: SearchOption) => (within ? `${within} › ${label}` : label);
