import type { Import, ImportDetails } from "@saudaflow/contract";
import { RefusalLine } from "#shared/ui/refusal-line.tsx";
import { isBusy } from "./busy.ts";
import { ColumnsForm } from "./columns-form.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { ImportResult } from "./import-result.tsx";
import { type ImportStep, ImportSteps } from "./import-steps.tsx";
import { ImportTrouble } from "./import-trouble.tsx";
import { ImportWorking } from "./import-working.tsx";
import { useSameColumns } from "./use-same-columns.ts";

interface Props {
  readonly run: ImportDetails;
  /** The reader is at the columns: by his wish, or because they were not understood. */
  readonly atColumns: boolean;
  readonly onStarted: (started: Import) => void;
  readonly onMapped: () => void;
}

/** An import where it stands now; whoever comes back to it, comes back to the same. */
export function ImportView({ run, atColumns, onStarted, onMapped }: Props) {
  const { state } = run;
  const { isMapping, remember } = useSameColumns(run);
  const isColumns = run.can.map && (atColumns || run.error?.code === "columns_unknown");
  const isEnd = state === "done" || state === "undone" || state === "undoing" || state === "applying";
  const step: ImportStep = isColumns ? "columns" : isEnd ? "done" : state === "failed" ? "file" : "check";
  return (
    <>
      <ImportSteps run={run} step={step} />
      {/* A step that was given up leaves the run where it was, and says why. */}
      {!isBusy(state) && state !== "failed" && state !== "stale" && <RefusalLine text={run.error?.message} />}
      {isColumns && state === "failed" && <RefusalLine text={run.error?.message} />}
      {isMapping ? (
        <ImportWorking state="reading" progress={run.progress} />
      ) : isColumns ? (
        <ColumnsForm
          key={run.id}
          run={run}
          onSent={(columns) => {
            remember(columns);
            onMapped();
          }}
        />
      ) : isBusy(state) ? (
        <ImportWorking state={state} progress={run.progress} />
      ) : state === "ready" ? (
        <ImportPreview run={run} onStarted={onStarted} />
      ) : state === "done" || state === "undone" ? (
        <ImportResult run={run} />
      ) : (
        <ImportTrouble run={run} onStarted={onStarted} />
      )}
    </>
  );
}
