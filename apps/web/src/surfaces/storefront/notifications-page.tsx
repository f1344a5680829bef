import { useListNotificationsInfiniteQuery } from "#features/notifications/api.ts";
import { NotificationRow } from "#features/notifications/notification-row.tsx";
import { NotificationRowsSkeleton } from "#features/notifications/notification-rows-skeleton.tsx";
import { useRead } from "#features/notifications/use-read.ts";
import { useT } from "#shared/i18n/context.ts";
import { Button } from "#shared/ui/button.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { ShowMore } from "#shared/ui/show-more.tsx";
import { PageTitle } from "./page-title.tsx";

export function Component() {
  const t = useT();
  const query = useListNotificationsInfiniteQuery(undefined, { refetchOnMountOrArgChange: true });
  const { readOne, readAll } = useRead();
  const unread = query.currentData?.pages[0]?.unread ?? 0;
  return (
    <div className="max-w-3xl">
      <PageTitle title={t.notifications.title}>
        {unread > 0 && (
          <Button look="soft" onClick={readAll}>
            {t.notifications.read_all}
          </Button>
        )}
      </PageTitle>
      <Loaded
        query={query}
        skeleton={<NotificationRowsSkeleton />}
        isEmpty={({ pages }) => pages.every((page) => page.items.length === 0)}
        empty={
          <EmptyState
            picture="/pictures/wave.webp"
            title={t.notifications.empty_title}
            text={t.notifications.empty_text}
            action={<ButtonLink to="/catalog">{t.shell.to_catalog}</ButtonLink>}
          />
        }
      >
        {({ pages }) => (
          <>
            <ul className="-mx-2 flex flex-col gap-1 md:-mx-3">
              {pages
                .flatMap((page) => page.items)
                .map((item) => (
                  <NotificationRow key={item.id} item={item} onRead={() => readOne(item)} />
                ))}
            </ul>
            <ShowMore query={query} />
          </>
        )}
      </Loaded>
    </div>
  );
}
