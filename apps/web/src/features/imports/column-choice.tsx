import type { ImportDetails, ImportField } from "@saudaflow/contract";
import { ArrowRight, CircleAlert } from "lucide-react";
import { useId } from "react";
import { cx } from "#shared/cx.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { type Option, Select } from "#shared/ui/select.tsx";

interface Props {
  readonly column: ImportDetails["mapping"]["columns"][number];
  readonly field: ImportField | null;
  readonly isTwice: boolean;
  readonly options: readonly Option[];
  readonly onChange: (field: ImportField | null) => void;
}

/** A column as it stands in the file, and what it is in the shop. */
export function ColumnChoice({ column, field, isTwice, options, onChange }: Props) {
  const t = usePanelT().imports;
  const id = useId();
  const heading = column.heading || t.no_heading;
  return (
    <li className="grid items-center gap-x-4 gap-y-2 py-3 md:grid-cols-[minmax(0,1fr)_1.25rem_16rem]">
      <div className={cx("min-w-0", field === null && "text-ink-soft")}>
        <p className="truncate font-medium">{heading}</p>
        <p className="truncate text-sm text-ink-soft">{column.samples.filter(Boolean).join(" · ") || "—"}</p>
      </div>
      <ArrowRight aria-hidden className="size-5 text-ink-soft max-md:hidden" />
      <div>
        <Select
          aria-label={t.means_of(heading)}
          aria-invalid={isTwice || undefined}
          aria-describedby={isTwice ? id : undefined}
          className={cx("bg-raised", field === null && "text-ink-soft")}
          options={options}
          value={field ?? ""}
          onChange={(event) => onChange((event.target.value || null) as ImportField | null)}
        />
        {isTwice && (
          <p id={id} className="mt-1 flex items-center gap-1.5 text-sm text-sale">
            <CircleAlert aria-hidden className="size-4 shrink-0" />
            {t.twice}
          </p>
        )}
      </div>
    </li>
  );
}
