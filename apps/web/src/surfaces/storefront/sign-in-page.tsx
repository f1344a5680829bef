import { Link, Navigate, useSearchParams } from "react-router";
import { DemoAccounts } from "#features/accounts/demo-accounts.tsx";
import { nextPath, nextQuery } from "#features/accounts/next-path.ts";
import { useT } from "#shared/i18n/context.ts";
import { later } from "#shared/later.tsx";
import { FormSkeleton } from "#shared/ui/form-skeleton.tsx";
import { useSession } from "#shared/use-session.ts";
import { EntryTitle } from "./entry-title.tsx";

const SignInForm = later(() => import("#features/accounts/sign-in-form.tsx"), <FormSkeleton fields={2} />);

export function Component() {
  const t = useT();
  const [search] = useSearchParams();
  const { status } = useSession();
  const next = nextPath(search);
  if (status === "signed-in") return <Navigate to={next} replace />;
  return (
    <div className="mx-auto max-w-sm pt-2 md:pt-8">
      <EntryTitle
        title={t.shell.sign_in}
        greeting={t.account.welcome}
        text={next.startsWith("/checkout") ? t.account.sign_in_to_order : undefined}
      />
      <SignInForm />
      <p className="mt-2 text-center">
        <Link
          to="/reset-password"
          className="inline-flex min-h-11 items-center rounded-small text-sm font-medium text-accent"
        >
          {t.account.forgot}
        </Link>
      </p>
      <p className="mt-4 flex flex-wrap items-center justify-center gap-x-2">
        <span className="text-ink-soft">{t.account.no_account}</span>
        <Link
          to={`/register${nextQuery(search)}`}
          className="inline-flex min-h-11 items-center rounded-small font-semibold text-accent"
        >
          {t.account.register}
        </Link>
      </p>
      <DemoAccounts />
    </div>
  );
}
