import { LogOut, ShieldCheck, Store, UserRound } from "lucide-react";
import { useNavigate } from "react-router";
import { useSignOut } from "#features/accounts/use-sign-out.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Menu, type MenuItem } from "#shared/ui/menu.tsx";
import { useSession } from "#shared/use-session.ts";
import type { PanelName } from "./pages.ts";

/** Whose panel it is, and the ways out of it. */
export function AccountMenu({ name }: { readonly name: PanelName }) {
  const t = usePanelT();
  const navigate = useNavigate();
  const { user, may } = useSession();
  const { signOut } = useSignOut();
  const other: MenuItem =
    name === "seller"
      ? { id: "admin", label: t.panel.admin, icon: ShieldCheck, onSelect: () => void navigate("/admin") }
      : { id: "seller", label: t.panel.seller, icon: Store, onSelect: () => void navigate("/seller") };
  const items: MenuItem[] = [
    { id: "shop", label: t.panel.to_shop, icon: Store, onSelect: () => void navigate("/") },
    { id: "profile", label: t.shell.profile, icon: UserRound, onSelect: () => void navigate("/profile") },
    ...(may("admin") ? [other] : []),
    { id: "out", label: t.shell.sign_out, icon: LogOut, onSelect: () => void signOut() },
  ];
  return (
    <Menu
      items={items}
      trigger={
        <button
          type="button"
          aria-label={`${t.panel.account}: ${user?.full_name ?? ""}`}
          title={user?.full_name}
          className="grid size-11 place-items-center rounded-full"
        >
          <span
            aria-hidden
            className="grid size-9 place-items-center rounded-full bg-accent-soft font-semibold text-accent-ink"
          >
            {user?.full_name.trim().slice(0, 1).toUpperCase()}
          </span>
        </button>
      }
    />
  );
}
