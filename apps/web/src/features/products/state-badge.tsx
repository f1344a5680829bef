import type { OwnProduct } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Badge } from "#shared/ui/badge.tsx";

export function StateBadge({
  product,
}: {
  readonly product: Pick<OwnProduct, "is_archived" | "is_published">;
}) {
  const t = usePanelT();
  if (product.is_archived) return <Badge look="few">{t.products.archived}</Badge>;
  return product.is_published ? (
    <Badge look="good">{t.products.published}</Badge>
  ) : (
    <Badge className="bg-sunken text-ink-soft">{t.products.hidden}</Badge>
  );
}
