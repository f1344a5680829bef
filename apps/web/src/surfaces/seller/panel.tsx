import { OrderBell } from "#features/orders/order-bell.tsx";
import { OpenScanned } from "#features/products/open-scanned.tsx";
import { Panel } from "../panel/panel.tsx";
import { pages } from "./pages.ts";

export default function SellerPanel() {
  return (
    <Panel name="seller" pages={pages} tools={<OrderBell />}>
      <OpenScanned />
    </Panel>
  );
}
