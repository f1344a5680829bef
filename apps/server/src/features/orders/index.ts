/** Orders: the top of the house; the demo and the command line call its commands. */
export { cancelOverdue } from "./cancel-overdue.ts";
export { cancelOrder, changeOrderStatus } from "./change-status.ts";
export { countOpenOrders, latestOrders } from "./latest-orders.ts";
export { quantityText } from "./letter-words.ts";
export { orderLetters } from "./letters.ts";
export { countOrders, lastTaxedDay } from "./list-orders.ts";
export { exportOrders, forgetBuyer } from "./personal-orders.ts";
export { type Placing, placeOrder } from "./place-order.ts";
export { orderNumber } from "./present.ts";
export { refundOrder } from "./refund-order.ts";
export { ordersRoutes } from "./routes.ts";
export { verifyOrders } from "./verify.ts";
