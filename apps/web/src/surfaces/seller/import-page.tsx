import { skipToken } from "@reduxjs/toolkit/query";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { useGetImportQuery } from "#features/imports/api.ts";
import { isBusy } from "#features/imports/busy.ts";
import { ConfirmImport } from "#features/imports/confirm-import.tsx";
import { ImportBadge } from "#features/imports/import-badge.tsx";
import { ImportView } from "#features/imports/import-view.tsx";
import { UndoImport } from "#features/imports/undo-import.tsx";
import { isApiError } from "#shared/api/problem.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ListPage } from "#shared/panel/list-page.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";

/** While the server works: its long last step is one transaction, of which no event can tell. */
const LOOK_MS = 1000;

export function Component() {
  const t = usePanelT().imports;
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const id = Number(useParams().id);
  const arg = Number.isSafeInteger(id) && id > 0 ? { id, page_size: 1 } : skipToken;
  const known = useGetImportQuery(arg, { refetchOnMountOrArgChange: true });
  const working = known.currentData !== undefined && isBusy(known.currentData.state);
  useGetImportQuery(arg, { pollingInterval: working ? LOOK_MS : 0 });
  const run = known.currentData;
  const isGone = arg === skipToken || (isApiError(known.error) && known.error.status === 404);
  return (
    <ListPage
      title={run?.file_name ?? t.one}
      back="/seller/imports"
      note={
        run && (
          <span className="max-md:hidden">
            <ImportBadge state={run.state} />
          </span>
        )
      }
      actions={
        run && (
          <>
            <UndoImport run={run} />
            {run.state === "done" && <ButtonLink to="/seller/products">{t.to_goods}</ButtonLink>}
            {search.get("step") !== "columns" && <ConfirmImport run={run} />}
          </>
        )
      }
    >
      {isGone ? (
        <EmptyState
          picture="/pictures/compass.webp"
          title={t.gone_title}
          text={t.gone_text}
          action={<ButtonLink to="/seller/imports">{t.to_imports}</ButtonLink>}
        />
      ) : (
        <Loaded query={known} skeleton={<Skeleton className="h-96 rounded-card" />}>
          {(data) => (
            <ImportView
              run={data}
              atColumns={search.get("step") === "columns"}
              onStarted={(started) => void navigate(`/seller/imports/${started.id}`)}
              onMapped={() => void navigate(`/seller/imports/${data.id}`, { replace: true })}
            />
          )}
        </Loaded>
      )}
    </ListPage>
  );
}
