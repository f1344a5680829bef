import {
  Bell,
  ChevronRight,
  Heart,
  LogOut,
  Pencil,
  ReceiptText,
  ShieldCheck,
  Store,
  Wallet,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import { AddressList } from "#features/accounts/address-list.tsx";
import { useSignOut } from "#features/accounts/use-sign-out.ts";
import { useUnread } from "#features/notifications/use-unread.ts";
import { useGetWalletQuery } from "#features/wallet/api.ts";
import { formatPhone } from "#shared/format.ts";
import { useT } from "#shared/i18n/context.ts";
import { later } from "#shared/later.tsx";
import { Button } from "#shared/ui/button.tsx";
import { CountBadge } from "#shared/ui/count-badge.tsx";
import { FormSkeleton } from "#shared/ui/form-skeleton.tsx";
import { IconButton } from "#shared/ui/icon-button.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useSession } from "#shared/use-session.ts";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { ThemeChoice } from "../shell/theme-choice.tsx";
import { PageTitle } from "./page-title.tsx";

const ChangePasswordForm = later(
  () => import("#features/accounts/change-password-form.tsx"),
  <FormSkeleton fields={2} />,
);
const SessionList = later(() => import("#features/accounts/session-list.tsx"), <Skeleton className="h-32" />);
const OwnData = later(() => import("#features/accounts/own-data.tsx"), <Skeleton className="h-20" />);
const ProfileForm = later(() => import("#features/accounts/profile-form.tsx"), <FormSkeleton fields={2} />);

export function Component() {
  const t = useT();
  const f = useFormat();
  const { user, may } = useSession();
  const { signOut, busy } = useSignOut();
  const { data: wallet } = useGetWalletQuery();
  const unread = useUnread();
  const [open, setOpen] = useState<"profile" | "password">();
  const close = () => setOpen(undefined);
  if (!user) return null;
  return (
    <div className="max-w-2xl">
      <PageTitle title={t.account.title} />
      <div className="flex items-center gap-4">
        <span
          aria-hidden
          className="grid size-16 shrink-0 place-items-center rounded-full bg-accent-soft text-xl font-bold text-accent-ink"
        >
          {user.full_name.trim().slice(0, 1).toUpperCase()}
        </span>
        <div className="min-w-0 flex-1">
          <p className="text-lg leading-tight font-semibold wrap-anywhere">{user.full_name}</p>
          <p className="wrap-anywhere text-ink-soft">{user.email}</p>
          {user.phone && <p className="figures text-ink-soft">{formatPhone(user.phone)}</p>}
        </div>
        <IconButton icon={Pencil} label={t.account.edit} onClick={() => setOpen("profile")} />
      </div>

      <nav aria-label={t.account.title} className="mt-6 divide-y divide-line rounded-card bg-surface">
        <Row to="/orders" icon={ReceiptText} label={t.account.my_orders} />
        <Row to="/wallet" icon={Wallet} label={t.account.wallet} value={wallet && f.money(wallet.balance)} />
        <Row
          to="/notifications"
          icon={Bell}
          label={t.notifications.title}
          value={unread > 0 && <CountBadge count={unread} />}
        />
        <Row to="/favourites" icon={Heart} label={t.account.favourites} />
        {may("seller") && <Row to="/seller" icon={Store} label={t.shell.seller_panel} />}
        {may("admin") && <Row to="/admin" icon={ShieldCheck} label={t.shell.admin_panel} />}
      </nav>

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
        <Button look="soft" onClick={() => setOpen("password")}>
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

      <Sheet open={open === "password"} onOpenChange={close} title={t.account.change_password}>
        <div className="pb-6">
          <ChangePasswordForm email={user.email} onDone={close} />
        </div>
      </Sheet>
      <Sheet open={open === "profile"} onOpenChange={close} title={t.account.edit}>
        <div className="pb-6">
          <ProfileForm user={user} onDone={close} />
        </div>
      </Sheet>
    </div>
  );
}

interface RowProps {
  readonly to: string;
  readonly icon: typeof Wallet;
  readonly label: string;
  readonly value?: ReactNode;
}

function Row({ to, icon: Icon, label, value }: RowProps) {
  return (
    <Link
      to={to}
      className="flex min-h-14 items-center gap-3 px-4 transition-colors first:rounded-t-card last:rounded-b-card hover:bg-sunken"
    >
      <Icon aria-hidden className="size-5 text-accent" />
      <span className="flex-1 font-medium">{label}</span>
      {value && <span className="figures font-semibold">{value}</span>}
      <ChevronRight aria-hidden className="size-5 text-ink-soft" />
    </Link>
  );
}
