import { IMPORT_FIELDS, type ImportDetails, type ImportField } from "@saudaflow/contract";
import { useMemo } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { forgetStored, useStored } from "#shared/stored.ts";
import { Button } from "#shared/ui/button.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useMapImportMutation } from "./api.ts";
import { ColumnChoice } from "./column-choice.tsx";

interface Props {
  readonly run: ImportDetails;
  readonly onSent: (columns: readonly (ImportField | null)[]) => void;
}

/** What each column of the file means: our guess, changed by hand; what was chosen outlives a reload. */
export function ColumnsForm({ run, onSent }: Props) {
  const t = usePanelT().imports;
  const say = useErrorText();
  const [map, { isLoading }] = useMapImportMutation();
  const { columns } = run.mapping;
  const guess = useMemo(() => columns.map(({ field }) => field), [columns]);
  const draft = `import.${run.id}.columns`;
  const [chosen, choose] = useStored<readonly (ImportField | null)[]>(draft, guess);
  const isTwice = (field: ImportField | null) =>
    field !== null && chosen.indexOf(field) !== chosen.lastIndexOf(field);
  const send = async () => {
    const { error } = await map({ id: run.id, body: { columns: [...chosen] } });
    if (error) return toast({ text: say(error), look: "bad" });
    forgetStored(draft);
    onSent(chosen);
  };
  const options = useMemo(
    () => [
      { value: "", label: t.skip },
      ...IMPORT_FIELDS.map((field) => ({ value: field, label: t.fields[field] })),
    ],
    [t],
  );
  return (
    <PanelCard title={t.columns_title}>
      <p className="-mt-2 mb-4 text-ink-soft">{t.columns_text}</p>
      <ul className="divide-y divide-line">
        {columns.map((column, index) => (
          <ColumnChoice
            key={index}
            column={column}
            field={chosen[index] ?? null}
            isTwice={isTwice(chosen[index] ?? null)}
            options={options}
            onChange={(field) => choose(chosen.map((one, place) => (place === index ? field : one)))}
          />
        ))}
      </ul>
      <div className="mt-4 -mx-4 flex justify-end px-4 py-2 max-md:sticky max-md:bottom-16 max-md:bg-surface">
        <Button
          size="large"
          className="max-md:w-full"
          busy={isLoading}
          disabled={chosen.some(isTwice)}
          onClick={() => void send()}
        >
          {t.check}
        </Button>
      </div>
    </PanelCard>
  );
}
