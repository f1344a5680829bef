import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { usePanelT } from "../i18n/panel.tsx";

interface Props {
  readonly shop_id: number;
  readonly children: ReactNode;
}

/** Says that goods for adults are not on the storefront, and leads to where the shop allows them. */
export function AgeHiddenNote({ shop_id, children }: Props) {
  const t = usePanelT().shops;
  return (
    <p className="flex shrink-0 gap-3 rounded-card bg-few-soft p-4 text-ink">
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-few" />
      <span className="min-w-0 flex-1">
        {children}{" "}
        <Link className="font-semibold underline" to={`/seller/shop?shop_id=${shop_id}`}>
          {t.allow_age_restricted}
        </Link>
      </span>
    </p>
  );
}
