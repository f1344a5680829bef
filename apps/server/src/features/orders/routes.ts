import * as contract from "@saudaflow/contract";
import { getCart } from "#features/cart/index.ts";
import { settingsOf } from "#features/settings/index.ts";
import type { Http } from "#platform/http/http.ts";
import { type Call, command, query } from "#platform/http/route.ts";
import type { Services } from "#services";
import { listBoughtProducts } from "./bought-products.ts";
import { cancelOrder, changeOrderStatus } from "./change-status.ts";
import { getOrderHistory } from "./history.ts";
import { listMyOrders, listOrders } from "./list-orders.ts";
import { type Placing, placeOrder } from "./place-order.ts";
import { readOrder } from "./present.ts";
import { checkReceipt, getReceiptPdf } from "./receipt.ts";
import { refundOrder } from "./refund-order.ts";
import { repeatOrder } from "./repeat-order.ts";

type PersonalCall = Pick<Call<typeof contract.getOrder>, "actor" | "language" | "now" | "address">;

export function ordersRoutes(http: Http, { config }: Services): void {
  const as = ({ actor, language, now, address }: PersonalCall): Placing => {
    return { actor, language, now, address, public_url: config.public_url };
  };
  const settings = settingsOf(http.database);
  command(http, contract.placeOrder, async (tx, call) =>
    placeOrder(tx, call.body, as(call), await settings.read(tx)),
  );
  query(http, contract.listMyOrders, (db, call) => listMyOrders(db, call.actor, call.query));
  query(http, contract.listBoughtProducts, (db, call) =>
    listBoughtProducts(db, call.actor.id, call.language),
  );
  query(http, contract.listOrders, (db, call) => listOrders(db, call.actor, call.query));
  query(http, contract.getOrder, (db, call) => readOrder(db, call.params.id, as(call)));
  command(http, contract.changeOrderStatus, (tx, call) =>
    changeOrderStatus(tx, call.params.id, call.body, as(call)),
  );
  command(http, contract.cancelOrder, (tx, call) =>
    cancelOrder(tx, call.params.id, call.body.reason, as(call)),
  );
  command(http, contract.refundOrder, (tx, call) => refundOrder(tx, call.params.id, call.body, as(call)));
  query(http, contract.getOrderHistory, (db, call) => getOrderHistory(db, call.actor, call.params.id));
  command(
    http,
    contract.repeatOrder,
    (tx, call) => repeatOrder(tx, call.params.id, as(call)),
    async (tx, { actor, language }) => ({ cart: await getCart(tx, actor.id, language), left_out: [] }),
  );
  query(http, contract.getReceiptPdf, (db, call) => {
    return getReceiptPdf(db, call.params.id, call.query.size ?? "roll", as(call));
  });
  query(http, contract.checkReceipt, (db, call) => checkReceipt(db, call.params.public_key, call.language));
}
