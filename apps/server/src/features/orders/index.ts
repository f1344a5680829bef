/** Orders: the top of the house; the demo and the command line call its commands. */
export { cancelOverdue } from "./cancel-overdue.ts";
export { cancelOrder, changeOrderStatus } from "./change-status.ts";
export { countOrders, lastTaxedDay } from "./list-orders.ts";
export { exportOrders, forgetBuyer } from "./personal-orders.ts";
export { type Placing, placeOrder } from "./place-order.ts";
export { refundOrder } from "./refund-order.ts";
export { ordersRoutes } from "./routes.ts";
export { verifyOrders } from "./verify.ts";
