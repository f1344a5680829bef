import { useGetSettingsQuery } from "#features/settings/api.ts";
import { SettingsForm } from "#features/settings/settings-form.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DetailPage } from "#shared/panel/detail-page.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";

export function Component() {
  const t = usePanelT();
  const query = useGetSettingsQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <DetailPage title={t.settings.title}>
      <Loaded query={query} skeleton={<Skeleton className="h-160 rounded-card" />}>
        {(settings) => <SettingsForm settings={settings} />}
      </Loaded>
    </DetailPage>
  );
}
