import { Bell } from "lucide-react";
import { useUnread } from "#features/notifications/use-unread.ts";
import { useT } from "#shared/i18n/context.ts";
import { useSession } from "#shared/use-session.ts";
import { HeaderLink } from "./header-link.tsx";

/** For whoever has an account; its place is kept while that is being found out. */
export function BellLink() {
  const t = useT();
  const { status } = useSession();
  const unread = useUnread();
  if (status === "guest") return null;
  const label = unread > 0 ? t.notifications.unread(unread) : t.notifications.title;
  return <HeaderLink to="/notifications" icon={Bell} label={label} count={unread} />;
}
