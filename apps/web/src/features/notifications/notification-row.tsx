import type { Notification, NotificationType } from "@saudaflow/contract";
import {
  Check,
  DatabaseBackup,
  FileCheck,
  type LucideIcon,
  PackageOpen,
  ReceiptText,
  Store,
  Wallet,
} from "lucide-react";
import { Link } from "react-router";
import { cx } from "#shared/cx.ts";
import { useT } from "#shared/i18n/context.ts";
import { IconButton } from "#shared/ui/icon-button.tsx";
import { useFormat } from "#shared/use-format.ts";
import { targetOf } from "./target-of.ts";

const ICONS: Record<NotificationType, LucideIcon> = {
  "order.placed": ReceiptText,
  "order.status": ReceiptText,
  "order.refunded": ReceiptText,
  "stock.low": PackageOpen,
  "top_up.asked": Wallet,
  "top_up.approved": Wallet,
  "top_up.rejected": Wallet,
  "shop.blocked": Store,
  "shop.unblocked": Store,
  "import.done": FileCheck,
  "backup.failed": DatabaseBackup,
};

interface Props {
  readonly item: Notification;
  readonly onRead: () => void;
}

/** One sentence and when; pressed, it leads to what it is about and counts as read. */
export function NotificationRow({ item, onRead }: Props) {
  const t = useT();
  const f = useFormat();
  const Icon = ICONS[item.type];
  return (
    <li className="relative flex items-center gap-3 rounded-card py-2 ps-2 pe-1 transition-colors hover:bg-surface md:ps-3">
      <span
        aria-hidden
        className={cx(
          "grid size-11 shrink-0 place-items-center rounded-full",
          item.is_read ? "bg-surface text-ink-soft" : "bg-accent-soft text-accent",
        )}
      >
        <Icon className="size-5" />
      </span>
      <div className="min-w-0 flex-1 py-1">
        <p className={cx("text-pretty", !item.is_read && "font-semibold")}>
          {!item.is_read && <span className="sr-only">{t.notifications.is_new}: </span>}
          <Link
            to={targetOf(item)}
            onClick={onRead}
            className="after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
          >
            {item.text}
          </Link>
        </p>
        <p className="text-sm text-ink-soft">{f.date(item.created_at, "moment")}</p>
      </div>
      {!item.is_read && (
        <IconButton
          icon={Check}
          label={t.notifications.read_one(item.text)}
          onClick={onRead}
          className="relative text-accent hover:bg-accent-soft"
        />
      )}
    </li>
  );
}
