import { useState } from "react";
import { Link, useLocation, useNavigate } from "react-router";
import { useT } from "#shared/i18n/context.ts";
import { later } from "#shared/later.tsx";
import { FormSkeleton } from "#shared/ui/form-skeleton.tsx";
import { toast } from "#shared/ui/toast.ts";
import { EntryTitle } from "./entry-title.tsx";

const AskResetForm = later(
  () => import("#features/accounts/ask-reset-form.tsx"),
  <FormSkeleton fields={1} />,
);
const NewPasswordForm = later(
  () => import("#features/accounts/new-password-form.tsx"),
  <FormSkeleton fields={1} />,
);

/** Asks for the letter; opened by its link (the token is behind the #, so that no server's log keeps it), asks for the new password. */
export function Component() {
  const t = useT();
  const navigate = useNavigate();
  const token = new URLSearchParams(useLocation().hash.slice(1)).get("token");
  const [sentTo, setSentTo] = useState<string>();
  const done = () => {
    toast({ text: t.account.password_changed });
    void navigate("/sign-in", { replace: true });
  };
  return (
    <div className="mx-auto max-w-sm pt-2 md:pt-8">
      <EntryTitle
        title={token ? t.account.new_password : t.account.reset_title}
        text={token ? undefined : sentTo ? t.account.reset_sent(sentTo) : t.account.reset_text}
      />
      {token ? (
        <NewPasswordForm token={token} onDone={done} />
      ) : (
        !sentTo && <AskResetForm onSent={setSentTo} />
      )}
      <p className="mt-4 text-center">
        <Link
          to="/sign-in"
          className="inline-flex min-h-11 items-center rounded-small font-semibold text-accent"
        >
          {t.shell.sign_in}
        </Link>
      </p>
    </div>
  );
}
