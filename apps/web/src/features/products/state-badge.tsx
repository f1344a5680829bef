import type { OwnProduct, Product } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Badge } from "#shared/ui/badge.tsx";

export function StateBadge({
  product,
}: {
  readonly product: Pick<OwnProduct, "is_archived" | "is_published"> & Pick<Product, "is_age_hidden">;
}) {
  const t = usePanelT();
  if (product.is_archived) return <Badge look="few">{t.products.archived}</Badge>;
  if (!product.is_published) return <Badge className="bg-sunken text-ink-soft">{t.products.hidden}</Badge>;
  if (product.is_age_hidden) return <Badge look="few">{t.products.age_hidden}</Badge>;
  return <Badge look="good">{t.products.published}</Badge>;
}
