import { skipToken } from "@reduxjs/toolkit/query";
import type { ManagedUserDetails } from "@saudaflow/contract";
import { useParams } from "react-router";
import { PersonSessions } from "#features/accounts/person-sessions.tsx";
import { PersonOrders } from "#features/orders/person-orders.tsx";
import { useGetManagedUserQuery } from "#features/people/api.ts";
import { ChangeRole } from "#features/people/change-role.tsx";
import { ChangeStatus } from "#features/people/change-status.tsx";
import { PersonFacts } from "#features/people/person-facts.tsx";
import { PersonStatus } from "#features/people/person-status.tsx";
import { PersonWallet } from "#features/wallet/person-wallet.tsx";
import { isApiError } from "#shared/api/problem.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DetailPage } from "#shared/panel/detail-page.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";

export function Component() {
  const t = usePanelT();
  const id = Number(useParams().id);
  const isNumber = Number.isSafeInteger(id) && id > 0;
  const query = useGetManagedUserQuery(isNumber ? { id } : skipToken, { refetchOnMountOrArgChange: true });
  if (!isNumber || (isApiError(query.error) && query.error.status === 404)) {
    return (
      <EmptyState
        page
        picture="/pictures/compass.webp"
        title={t.people.gone_title}
        text={t.people.gone_text}
        action={<ButtonLink to="/admin/users">{t.people.to_people}</ButtonLink>}
      />
    );
  }
  return (
    <Loaded
      query={query}
      skeleton={
        <DetailPage
          title={t.people.person}
          back="/admin/users"
          aside={<Skeleton className="h-72 rounded-card" />}
        >
          <Skeleton className="h-80 rounded-card" />
        </DetailPage>
      }
    >
      {(person) => <Person person={person} />}
    </Loaded>
  );
}

function Person({ person }: { readonly person: ManagedUserDetails }) {
  return (
    <DetailPage
      title={person.full_name}
      back="/admin/users"
      note={person.status === "blocked" && <PersonStatus status={person.status} />}
      actions={
        <>
          <ChangeRole person={person} />
          <ChangeStatus person={person} />
        </>
      }
      aside={
        <>
          <PersonFacts person={person} />
          <PersonSessions id={person.id} />
        </>
      }
    >
      <PersonOrders person={person} />
      <PersonWallet person={person} />
    </DetailPage>
  );
}
