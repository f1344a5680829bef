import { useNavigate } from "react-router";
import { NewProduct } from "#features/products/new-product.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DetailPage } from "#shared/panel/detail-page.tsx";

export function Component() {
  const t = usePanelT();
  const navigate = useNavigate();
  return (
    <DetailPage title={t.products.new_title} back="/seller/products">
      <NewProduct onCreated={({ id }) => void navigate(`/seller/products/${id}`, { replace: true })} />
    </DetailPage>
  );
}
