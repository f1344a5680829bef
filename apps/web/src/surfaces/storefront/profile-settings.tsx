import type { User } from "@saudaflow/contract";
import { LogOut } from "lucide-react";
import { useState } from "react";
import { AddressList } from "#features/accounts/address-list.tsx";
import { OwnData } from "#features/accounts/own-data.tsx";
import { SessionList } from "#features/accounts/session-list.tsx";
import { useSignOut } from "#features/accounts/use-sign-out.ts";
import { useT } from "#shared/i18n/context.ts";
import { later } from "#shared/later.tsx";
import { Button } from "#shared/ui/button.tsx";
import { FormSkeleton } from "#shared/ui/form-skeleton.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { ThemeChoice } from "../shell/theme-choice.tsx";

const ChangePasswordForm = later(
  () => import("#features/accounts/change-password-form.tsx"),
  <FormSkeleton fields={2} />,
);

/** Below the ways to everything one's own: addresses, language and theme, sessions, password, own data. */
export default function ProfileSettings({ user }: { readonly user: User }) {
  const t = useT();
  const { signOut, busy } = useSignOut();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <section className="mt-8">
        <h2 className="mb-1 text-lg font-semibold">{t.account.addresses}</h2>
        <AddressList />
      </section>

      <section className="mt-8">
        <h2 className="mb-3 text-lg font-semibold">{t.account.settings}</h2>
        <div className="flex flex-wrap gap-x-8 gap-y-4">
          <div>
            <p className="mb-2 text-sm font-medium">{t.shell.language}</p>
            <div className="flex">
              <LanguageSwitch />
            </div>
          </div>
          <ThemeChoice />
        </div>
      </section>

      <section className="mt-8">
        <h2 className="mb-1 text-lg font-semibold">{t.account.sessions}</h2>
        <SessionList />
      </section>

      <div className="mt-8 flex flex-wrap gap-2">
        <Button look="soft" onClick={() => setChanging(true)}>
          {t.account.change_password}
        </Button>
        <Button look="danger" busy={busy} onClick={() => void signOut()}>
          <LogOut aria-hidden className="size-5" />
          {t.shell.sign_out}
        </Button>
      </div>

      <section className="mt-10">
        <h2 className="mb-1 text-lg font-semibold">{t.account.own_data}</h2>
        <OwnData email={user.email} />
      </section>

      <Sheet open={changing} onOpenChange={setChanging} title={t.account.change_password}>
        <div className="pb-6">
          <ChangePasswordForm email={user.email} onDone={() => setChanging(false)} />
        </div>
      </Sheet>
    </>
  );
}
