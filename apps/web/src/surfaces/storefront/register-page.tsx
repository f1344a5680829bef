import { Link, Navigate, useSearchParams } from "react-router";
import { nextPath, nextQuery } from "#features/accounts/next-path.ts";
import { useT } from "#shared/i18n/context.ts";
import { later } from "#shared/later.tsx";
import { useGetPublicSettingsQuery } from "#shared/settings.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { FormSkeleton } from "#shared/ui/form-skeleton.tsx";
import { useSession } from "#shared/use-session.ts";
import { EntryTitle } from "./entry-title.tsx";

const RegisterForm = later(() => import("#features/accounts/register-form.tsx"), <FormSkeleton fields={4} />);

export function Component() {
  const t = useT();
  const [search] = useSearchParams();
  const { status } = useSession();
  const isClosed = useGetPublicSettingsQuery().data?.registration_open === false;
  const next = nextPath(search);
  if (status === "signed-in") return <Navigate to={next} replace />;
  if (isClosed) {
    return (
      <div className="mx-auto max-w-sm pt-2 text-center md:pt-8">
        <EntryTitle title={t.account.register_closed_title} text={t.account.register_closed_text} />
        <ButtonLink to={`/sign-in${nextQuery(search)}`}>{t.shell.sign_in}</ButtonLink>
      </div>
    );
  }
  return (
    <div className="mx-auto max-w-sm pt-2 md:pt-8">
      <EntryTitle
        title={t.account.register_title}
        text={next.startsWith("/checkout") ? t.account.register_to_order : undefined}
      />
      <RegisterForm>
        <p className="mt-4 flex flex-wrap items-center justify-center gap-x-2">
          <span className="text-ink-soft">{t.account.have_account}</span>
          <Link
            to={`/sign-in${nextQuery(search)}`}
            className="inline-flex min-h-11 items-center rounded-small font-semibold text-accent"
          >
            {t.shell.sign_in}
          </Link>
        </p>
      </RegisterForm>
    </div>
  );
}
