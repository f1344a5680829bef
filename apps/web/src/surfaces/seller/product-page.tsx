import { ExternalLink } from "lucide-react";
import { useNavigate, useParams } from "react-router";
import { useGetOwnProductQuery } from "#features/products/api.ts";
import { ArchivedProduct } from "#features/products/archived-product.tsx";
import { DeleteProduct } from "#features/products/delete-product.tsx";
import { EditorSkeleton } from "#features/products/editor-skeleton.tsx";
import { ProductEditor } from "#features/products/product-editor.tsx";
import { StateBadge } from "#features/products/state-badge.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DetailPage } from "#shared/panel/detail-page.tsx";
import { HeadLink } from "#shared/panel/head-link.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";

export function Component() {
  const t = usePanelT();
  const navigate = useNavigate();
  const id = Number(useParams().id);
  const query = useGetOwnProductQuery({ id }, { refetchOnMountOrArgChange: true });
  const product = query.currentData;
  const is_archived = product?.is_archived ?? false;
  return (
    <DetailPage
      title={product?.name ?? t.products.name}
      back="/seller/products"
      note={product && <StateBadge product={{ ...product, is_archived }} />}
      actions={
        product &&
        !is_archived && (
          <>
            {product.is_published && !product.is_age_hidden && (
              <HeadLink to={`/products/${id}`} icon={ExternalLink} label={t.products.on_storefront} />
            )}
            <DeleteProduct product={product} onDeleted={() => void navigate("/seller/products")} />
          </>
        )
      }
    >
      <Loaded query={query} skeleton={<EditorSkeleton />}>
        {(data) =>
          is_archived ? <ArchivedProduct product={data} /> : <ProductEditor key={data.id} product={data} />
        }
      </Loaded>
    </DetailPage>
  );
}
