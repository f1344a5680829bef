import { Printer } from "lucide-react";
import { useParams } from "react-router";
import { useCheckReceiptQuery } from "#features/orders/api.ts";
import { ReceiptPaper } from "#features/orders/receipt-paper.tsx";
import { isApiError } from "#shared/api/problem.ts";
import { useT } from "#shared/i18n/context.ts";
import { Button } from "#shared/ui/button.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { TabTitle } from "#shared/ui/tab-title.tsx";

export function Component() {
  const t = useT();
  const { key = "" } = useParams();
  const query = useCheckReceiptQuery({ public_key: key });
  const missing = isApiError(query.error) && (query.error.status === 404 || query.error.status === 400);
  return (
    <>
      <meta name="robots" content="noindex" />
      {missing ? (
        <>
          <TabTitle title={t.orders.paper.gone_title} />
          <EmptyState
            page
            picture="/pictures/receipt.webp"
            title={t.orders.paper.gone_title}
            text={t.orders.paper.gone_text}
            action={<ButtonLink to="/">{t.shell.to_home}</ButtonLink>}
          />
        </>
      ) : (
        <div className="mx-auto max-w-lg rounded-sheet bg-sunken dark:bg-surface px-4 py-6 md:p-10 print:bg-page print:p-0">
          <Loaded
            query={query}
            skeleton={<Skeleton className="mx-auto h-[36rem] max-w-sm rounded-card bg-raised" />}
          >
            {(receipt) => (
              <>
                <TabTitle title={t.orders.paper.title(receipt.number)} />
                <ReceiptPaper receipt={receipt} />
                <div className="mt-4 flex justify-center print:hidden">
                  <Button look="quiet" onClick={() => print()}>
                    <Printer aria-hidden className="size-5" />
                    {t.orders.paper.print}
                  </Button>
                </div>
              </>
            )}
          </Loaded>
        </div>
      )}
    </>
  );
}
