import { Bell, ChevronRight, Heart, Pencil, ReceiptText, ShieldCheck, Store, Wallet } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import { useUnread } from "#features/notifications/use-unread.ts";
import { useGetWalletQuery } from "#features/wallet/api.ts";
import { formatPhone } from "#shared/format.ts";
import { useT } from "#shared/i18n/context.ts";
import { later } from "#shared/later.tsx";
import { CountBadge } from "#shared/ui/count-badge.tsx";
import { FormSkeleton } from "#shared/ui/form-skeleton.tsx";
import { IconButton } from "#shared/ui/icon-button.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useSession } from "#shared/use-session.ts";
import { PageTitle } from "./page-title.tsx";

const ProfileSettings = later(() => import("./profile-settings.tsx"), <Skeleton className="mt-8 h-200" />);
const ProfileForm = later(() => import("#features/accounts/profile-form.tsx"), <FormSkeleton fields={2} />);

export function Component() {
  const t = useT();
  const f = useFormat();
  const { user, may } = useSession();
  const { data: wallet } = useGetWalletQuery();
  const unread = useUnread();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
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
        <IconButton icon={Pencil} label={t.account.edit} onClick={() => setOpen(true)} />
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

      <ProfileSettings user={user} />

      <Sheet open={open} onOpenChange={close} title={t.account.edit}>
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
