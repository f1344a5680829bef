import { Plus } from "lucide-react";
import { useState } from "react";
import { useGetCategoryTreeQuery } from "#features/categories/api.ts";
import { Categories } from "#features/categories/categories.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DetailPage } from "#shared/panel/detail-page.tsx";
import { Button } from "#shared/ui/button.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";

export function Component() {
  const t = usePanelT();
  const query = useGetCategoryTreeQuery(undefined, { refetchOnMountOrArgChange: true });
  const [isAdding, setAdding] = useState(false);
  return (
    <DetailPage
      title={t.categories.title}
      actions={
        <Button onClick={() => setAdding(true)}>
          <Plus aria-hidden className="size-4" />
          {t.categories.add}
        </Button>
      }
    >
      <Loaded query={query} skeleton={<Skeleton className="h-160 rounded-card" />}>
        {({ items }) => <Categories tree={items} isAdding={isAdding} onAdded={() => setAdding(false)} />}
      </Loaded>
    </DetailPage>
  );
}
