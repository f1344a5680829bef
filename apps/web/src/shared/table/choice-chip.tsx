import { Menu } from "@base-ui/react/menu";
import { Check, ChevronDown } from "lucide-react";
import { usePanelT } from "../i18n/panel.tsx";
import { chipClass } from "../ui/chip-class.ts";

interface Props<V extends string | number | boolean> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V | undefined;
  readonly onChange: (value: V | undefined) => void;
}

/** A filter with a few values: it says which one is chosen, and offers them when pressed. */
export function ChoiceChip<V extends string | number | boolean>({
  label,
  options,
  value,
  onChange,
}: Props<V>) {
  const t = usePanelT();
  const chosen = options.find((option) => option.value === value);
  return (
    <Menu.Root>
      <Menu.Trigger className={chipClass(chosen !== undefined)}>
        {chosen ? (
          <>
            <span className="sr-only">{label}: </span>
            {chosen.label}
          </>
        ) : (
          label
        )}
        <ChevronDown aria-hidden className="size-4" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="start" className="z-50 outline-none">
          <Menu.Popup className="max-h-80 min-w-44 overflow-y-auto rounded-card bg-raised p-1.5 text-ink shadow-float outline-none">
            <Menu.RadioGroup value={value ?? null} onValueChange={(next) => onChange(next ?? undefined)}>
              {[{ value: null, label: t.common.all }, ...options].map((option) => (
                <Menu.RadioItem
                  key={String(option.value)}
                  value={option.value}
                  closeOnClick
                  className="flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 text-sm outline-none select-none data-highlighted:bg-surface"
                >
                  <span className="grid size-5 place-items-center">
                    <Menu.RadioItemIndicator>
                      <Check aria-hidden className="size-5 text-accent" />
                    </Menu.RadioItemIndicator>
                  </span>
                  {option.label}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
