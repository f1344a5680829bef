import { Menu } from "@base-ui/react/menu";
import { Check, Columns3 } from "lucide-react";
import { usePanelT } from "../i18n/panel.tsx";
import type { Table } from "./use-table.ts";

/** Which columns are shown. */
export function ColumnsMenu<Row extends object>({ table }: { readonly table: Table<Row> }) {
  const t = usePanelT();
  return (
    <Menu.Root>
      <Menu.Trigger className="inline-flex min-h-9 items-center gap-2 rounded-control px-3 text-sm font-medium text-ink-soft transition-colors hover:bg-surface hover:text-ink">
        <Columns3 aria-hidden className="size-4" />
        {t.panel.columns}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" className="z-50 outline-none">
          <Menu.Popup className="min-w-48 rounded-card bg-raised p-1.5 text-ink shadow-float outline-none">
            {table
              .getAllLeafColumns()
              .filter((column) => column.getCanHide())
              .map((column) => (
                <Menu.CheckboxItem
                  key={column.id}
                  closeOnClick={false}
                  checked={column.getIsVisible()}
                  onCheckedChange={(shown) => column.toggleVisibility(shown)}
                  className="flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 text-sm outline-none select-none data-highlighted:bg-surface"
                >
                  <span className="grid size-5 place-items-center">
                    <Menu.CheckboxItemIndicator>
                      <Check aria-hidden className="size-5 text-accent" />
                    </Menu.CheckboxItemIndicator>
                  </span>
                  {String(column.columnDef.header)}
                </Menu.CheckboxItem>
              ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
