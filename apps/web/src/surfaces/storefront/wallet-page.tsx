import { useState } from "react";
import { useSearchParams } from "react-router";
import { BalanceCard } from "#features/wallet/balance-card.tsx";
import { OwnTopUps } from "#features/wallet/own-top-ups.tsx";
import { TransactionList } from "#features/wallet/transaction-list.tsx";
import { useT } from "#shared/i18n/context.ts";
import { later } from "#shared/later.tsx";
import { useSession } from "#shared/use-session.ts";
import { PageTitle } from "./page-title.tsx";

const TopUpSheet = later(() => import("#features/wallet/top-up-sheet.tsx"));

export function Component() {
  const t = useT();
  const { user } = useSession();
  const [search] = useSearchParams();
  const [open, setOpen] = useState(search.has("top-up"));
  return (
    <div className="max-w-5xl">
      <PageTitle title={t.wallet.title} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-10">
        <BalanceCard onTopUp={() => setOpen(true)} />
        <div className="lg:row-span-2">{user && <OwnTopUps user_id={user.id} />}</div>
        <section>
          <h2 className="mb-3 text-lg font-semibold">{t.wallet.history}</h2>
          <TransactionList />
        </section>
      </div>
      <TopUpSheet open={open} onOpenChange={setOpen} />
    </div>
  );
}
