import { Plus } from "lucide-react";
import { useT } from "#shared/i18n/context.ts";
import { Button } from "#shared/ui/button.tsx";
import { ErrorState } from "#shared/ui/error-state.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useGetWalletQuery } from "./api.ts";

/** How much there is, as large as it matters, and the way to more. */
export function BalanceCard({ onTopUp }: { readonly onTopUp: () => void }) {
  const t = useT();
  const f = useFormat();
  const {
    currentData: wallet,
    error,
    isFetching,
    refetch,
  } = useGetWalletQuery(undefined, { refetchOnMountOrArgChange: true });
  if (error && !isFetching && !wallet) return <ErrorState small error={error} onAgain={refetch} />;
  return (
    <section className="relative overflow-hidden rounded-sheet bg-linear-105 from-tint-4 via-tint-2 to-tint-5 p-5 md:p-8">
      <span
        aria-hidden
        className="absolute inset-0 bg-[radial-gradient(circle_at_12%_-20%,var(--glow),transparent_55%)]"
      />
      <img
        src="/pictures/wallet.webp"
        alt=""
        width={144}
        height={144}
        className="absolute -end-3 -top-2 size-28 rotate-6 object-contain md:end-6 md:top-6 md:size-36"
      />
      <div className="relative">
        <h2 className="text-sm text-ink-soft md:text-base">{t.wallet.balance}</h2>
        {wallet ? (
          <p className="figures mt-1 text-2xl font-bold tracking-tight">{f.money(wallet.balance)}</p>
        ) : (
          <Skeleton className="mt-1 h-9.5 w-44 bg-raised/60" />
        )}
        <Button className="mt-6" onClick={onTopUp}>
          <Plus aria-hidden className="size-5" />
          {t.wallet.top_up}
        </Button>
      </div>
    </section>
  );
}
