import type { Import, ImportDetails } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useMapImportMutation } from "./api.ts";
import { MendedFile } from "./mended-file.tsx";

interface Props {
  readonly run: ImportDetails;
  readonly onStarted: (started: Import) => void;
}

/** It could not be read, or the shop has changed since: what happened and the way on. */
export function ImportTrouble({ run, onStarted }: Props) {
  const t = usePanelT().imports;
  const say = useErrorText();
  const [map, { isLoading }] = useMapImportMutation();
  const again = async () => {
    const { error } = await map({
      id: run.id,
      body: { columns: run.mapping.columns.map(({ field }) => field) },
    });
    if (error) toast({ text: say(error), look: "bad" });
  };
  const isStale = run.state === "stale";
  return (
    <EmptyState
      picture="/pictures/spilled.webp"
      title={isStale ? t.stale_title : t.failed_title}
      text={run.error?.message}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          {isStale && run.can.map && (
            <Button busy={isLoading} onClick={() => void again()}>
              {t.check_again}
            </Button>
          )}
          <MendedFile
            look={isStale ? "soft" : "primary"}
            shop_id={run.shop_id}
            label={t.another}
            onStarted={onStarted}
          />
        </div>
      }
    />
  );
}
