import { ExternalLink, History } from "lucide-react";
import { useNavigate, useParams } from "react-router";
import { useGetOwnProductQuery } from "#features/products/api.ts";
import { DeleteProduct } from "#features/products/delete-product.tsx";
import { EditorSkeleton } from "#features/products/editor-skeleton.tsx";
import { ProductEditor } from "#features/products/product-editor.tsx";
import { StateBadge } from "#features/products/state-badge.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DetailPage } from "#shared/panel/detail-page.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";

export function Component() {
  const t = usePanelT();
  const navigate = useNavigate();
  const id = Number(useParams().id);
  const query = useGetOwnProductQuery({ id }, { refetchOnMountOrArgChange: true });
  const product = query.currentData;
  return (
    <DetailPage
      title={product?.name ?? t.products.name}
      back="/seller/products"
      note={product && <StateBadge product={{ ...product, is_archived: false }} />}
      actions={
        product && (
          <>
            {product.is_published && (
              <ButtonLink look="quiet" className="px-3" to={`/products/${id}`}>
                <ExternalLink aria-hidden className="size-5" />
                {t.products.on_storefront}
              </ButtonLink>
            )}
            <ButtonLink look="quiet" className="px-3" to={`/seller/stock/${id}`}>
              <History aria-hidden className="size-5" />
              {t.products.history}
            </ButtonLink>
            <DeleteProduct product={product} onDeleted={() => void navigate("/seller/products")} />
          </>
        )
      }
    >
      <Loaded query={query} skeleton={<EditorSkeleton />}>
        {(data) => <ProductEditor key={data.id} product={data} />}
      </Loaded>
    </DetailPage>
  );
}
