import * as api from "@saudaflow/contract";
import * as imports from "./matrix-imports.ts";
import * as a from "./matrix-objects.ts";
import { type Line, nothing } from "./matrix-objects.ts";
import { PASSWORD } from "./shop.ts";
import { word } from "./world.ts";

const registration = () => ({
  email: `${word()}@example.kz`,
  password: PASSWORD,
  full_name: "Айгүл",
  consent: true,
});
const credentials = ({ other }: { other: api.SignedIn }) => ({ email: other.user.email, password: PASSWORD });

/**
 * The authorisation matrix: what each principal gets from each operation. An operation without a line fails the tests.
 * The object is the client's or the seller's; a person who asks for what is another's is told what the line says.
 */
//                                         anonymous client other seller rival admin
export const MATRIX: readonly Line[] = [
  // auth
  [api.register, a.having(nothing, registration), "201 201 201 201 201 201"],
  [api.login, a.having(nothing, credentials), "200 200 200 200 200 200"],
  [api.refresh, nothing, "401 401 401 401 401 401"],
  [api.refresh, a.refreshCookie, "200 200 200 200 200 200"],
  [api.logout, a.bySomeoneLike(nothing), "401 204 204 204 204 204"],
  [api.me, nothing, "401 200 200 200 200 200"],
  [
    api.changePassword,
    a.bySomeoneLike(a.having(nothing, { current_password: PASSWORD, new_password: "жаңа-құпиясөз-7" })),
    "401 204 204 204 204 204",
  ],
  [api.askPasswordReset, a.having(nothing, { email: "nobody@example.kz" }), "202 202 202 202 202 202"],
  [
    api.confirmPasswordReset,
    a.having(nothing, { token: "of-nobody", new_password: "жаңа-құпиясөз-7" }),
    "400 400 400 400 400 400",
  ],
  [api.listSessions, nothing, "401 200 200 200 200 200"],
  [api.endSession, a.session, "401 204 404 404 404 404"],
  [api.getDemo, nothing, "404 404 404 404 404 404"],

  // users
  [api.changeProfile, a.having(nothing, { language: "ru" }), "401 200 200 200 200 200"],
  [api.listAddresses, nothing, "401 200 200 200 200 200"],
  [api.addAddress, a.having(nothing, a.ADDRESS), "401 201 201 201 201 201"],
  [api.changeAddress, a.having(a.address, a.ADDRESS), "401 200 404 404 404 404"],
  [api.removeAddress, a.freshAddress, "401 204 404 404 404 404"],
  [api.listFavourites, nothing, "401 200 200 200 200 200"],
  [api.addFavourite, a.favourite, "401 204 204 204 204 204"],
  [api.removeFavourite, a.favourite, "401 204 204 204 204 204"],
  [api.listBoughtProducts, nothing, "401 200 200 200 200 200"],
  [api.exportPersonalData, nothing, "401 200 200 200 200 200"],
  [
    api.closeAccount,
    a.bySomeoneLike(a.having(nothing, { current_password: PASSWORD })),
    "401 204 204 204 204 204",
  ],

  // shops
  [api.listShops, nothing, "200 200 200 200 200 200"],
  [api.getShop, a.theShop, "200 200 200 200 200 200"],
  [api.getOwnShop, nothing, "401 403 403 200 200 404"],
  [api.getOwnShop, a.inTheShop, "401 403 403 200 404 200"],
  [api.createShop, a.bySomeoneLike(a.newShop), "401 403 403 201 201 201"],
  [api.replaceShop, a.having(a.theShop, a.SHOP), "401 403 403 200 403 200"],

  // categories
  [api.listCategories, nothing, "200 200 200 200 200 200"],
  [api.getCategory, a.category, "200 200 200 200 200 200"],
  [api.createCategory, a.having(nothing, a.categoryBody), "401 403 403 403 403 201"],
  [api.updateCategory, a.having(a.category, a.categoryBody), "401 403 403 403 403 200"],
  [api.placeCategory, a.having(a.category, { parent_id: null, before_id: null }), "401 403 403 403 403 200"],
  [api.deleteCategory, a.category, "401 403 403 403 403 204"],
  [api.setCategoryPicture, a.withPicture(a.category), "401 403 403 403 403 200"],
  [api.removeCategoryPicture, a.category, "401 403 403 403 403 204"],

  // products
  [api.listProducts, nothing, "200 200 200 200 200 200"],
  [api.listProducts, a.inTheShop, "200 200 200 200 200 200"],
  [api.suggestProducts, () => ({ query: { q: "сүт" } }), "200 200 200 200 200 200"],
  [api.getProductByBarcode, a.barcode, "200 200 200 200 200 200"],
  [api.getProduct, a.product, "200 200 200 200 200 200"],
  [api.getProduct, a.hidden, "404 404 404 200 404 200"],
  [api.createProduct, a.having(nothing, a.productBody), "401 403 403 201 201 404"],
  [api.createProduct, a.having(nothing, a.sellersProductBody), "401 403 403 201 404 201"],
  [api.replaceProduct, a.having(a.product, a.productBody), "401 403 403 200 403 200"],
  [api.updateProduct, a.having(a.product, { price: "640.00" }), "401 403 403 200 403 200"],
  [api.updateProduct, a.having(a.hidden, { price: "640.00" }), "401 403 403 200 404 200"],
  [api.deleteProduct, a.freshProduct, "401 403 403 204 403 204"],
  [api.restoreProduct, a.archived, "401 403 403 200 404 200"],
  [api.listOwnProducts, nothing, "401 403 403 200 200 200"],
  [api.listOwnProducts, a.inTheShop, "401 403 403 200 404 200"],
  [api.previewProductsChange, a.having(nothing, a.manyGoods), "401 403 403 200 404 200"],
  [api.changeProducts, a.having(nothing, a.manyGoods), "401 403 403 200 404 200"],
  [api.addProductImage, a.withPicture(a.freshProduct), "401 403 403 201 403 201"],
  [api.addProductImage, a.withPicture(a.hidden), "401 403 403 201 404 201"],
  [api.orderProductImages, a.imageOrder, "401 403 403 200 403 200"],
  [api.removeProductImage, a.productImage, "401 403 403 204 403 204"],

  // imports
  [api.startImport, imports.priceList, "401 403 403 202 404 202"],
  [api.listImports, nothing, "401 403 403 200 200 200"],
  [api.listImports, a.inTheShop, "401 403 403 200 404 200"],
  [api.getImport, imports.preview, "401 403 403 200 404 200"],
  [api.mapImport, a.having(imports.preview, { columns: imports.COLUMNS }), "401 403 403 202 404 202"],
  [api.confirmImport, a.having(imports.preview, {}), "401 403 403 202 404 202"],
  [api.undoImport, imports.finished, "401 403 403 202 404 202"],
  [api.exportProducts, nothing, "401 403 403 200 200 404"],
  [api.exportProducts, a.inTheShop, "401 403 403 200 404 200"],

  // stock
  [api.listStock, nothing, "401 403 403 200 200 200"],
  [api.listStock, a.inTheShop, "401 403 403 200 404 200"],
  [api.adjustStock, a.having(nothing, a.receipt), "401 403 403 201 404 201"],
  [api.adjustManyStock, a.having(nothing, a.delivery), "401 403 403 201 404 201"],
  [api.listMovements, nothing, "401 403 403 200 200 200"],
  [api.listMovements, a.inTheShop, "401 403 403 200 404 200"],
  [api.explainStock, a.product, "401 403 403 200 404 200"],

  // cart
  [api.getCart, nothing, "401 200 200 200 200 200"],
  [api.addToCart, a.having(nothing, a.oneOfIt), "401 201 201 201 201 201"],
  [api.changeCartItem, a.having(a.cartItem, { quantity: 2 }), "401 200 404 404 404 404"],
  [api.removeCartItem, a.cartItem, "401 200 404 404 404 404"],
  [api.clearCart, nothing, "401 200 200 200 200 200"],
  [api.mergeCart, a.having(nothing, a.basket), "401 200 200 200 200 200"],

  // orders
  [api.placeOrder, a.having(nothing, a.orderBody), "401 201 201 201 201 201"],
  [api.placeOrder, a.having(nothing, a.orderToClientsAddress), "401 201 404 404 404 404"],
  [api.listMyOrders, nothing, "401 200 200 200 200 200"],
  [api.listOrders, nothing, "401 403 403 200 200 200"],
  [api.listOrders, a.inTheShop, "401 403 403 200 404 200"],
  [api.getOrder, a.order, "401 200 404 200 404 200"],
  [api.changeOrderStatus, a.having(a.order, { status: "confirmed" }), "401 403 403 200 404 200"],
  [api.cancelOrder, a.having(a.order, {}), "401 200 404 200 404 200"],
  [api.refundOrder, a.refund, "401 403 403 201 404 201"],
  [api.getOrderHistory, a.order, "401 200 404 200 404 200"],
  [api.repeatOrder, a.order, "401 200 404 200 404 200"],
  [api.getReceiptPdf, a.order, "401 200 404 200 404 200"],
  [api.checkReceipt, a.receiptKey, "200 200 200 200 200 200"],

  // wallet
  [api.getWallet, nothing, "401 200 200 200 200 200"],
  [api.listWalletTransactions, nothing, "401 200 200 200 200 200"],
  [api.askTopUp, a.having(nothing, { amount: "100.00" }), "401 201 201 201 201 201"],
  [api.listTopUps, nothing, "401 200 200 200 200 200"],
  [api.approveTopUp, a.topUp, "401 403 403 403 403 200"],
  [api.rejectTopUp, a.topUp, "401 403 403 403 403 200"],

  // notifications
  [api.listNotifications, nothing, "401 200 200 200 200 200"],
  [api.readNotification, a.notification, "401 204 404 404 404 404"],
  [api.readAllNotifications, nothing, "401 204 204 204 204 204"],

  // reports
  [api.getSellerReport, a.report, "401 403 403 200 200 404"],
  [api.getSellerReport, a.reportOfTheShop, "401 403 403 200 404 200"],
  [api.getAdminReport, a.report, "401 403 403 403 403 200"],

  // seller
  [api.getSellerDashboard, nothing, "401 403 403 200 200 200"],
  [api.getSellerDashboard, a.inTheShop, "401 403 403 200 404 200"],

  // system
  [api.getPublicSettings, nothing, "200 200 200 200 200 200"],

  // admin
  [api.getSettings, nothing, "401 403 403 403 403 200"],
  [api.replaceSettings, a.settings, "401 403 403 403 403 200"],
  [api.getAdminDashboard, nothing, "401 403 403 403 403 200"],
  [api.listUsers, nothing, "401 403 403 403 403 200"],
  [api.getManagedUser, a.user, "401 403 403 403 403 200"],
  [api.changeUserRole, a.having(a.user, { role: "seller" }), "401 403 403 403 403 200"],
  [api.changeUserStatus, a.having(a.user, { status: "blocked" }), "401 403 403 403 403 200"],
  [api.listUserSessions, a.user, "401 403 403 403 403 200"],
  [api.endUserSession, a.clientsSession, "401 403 403 403 403 204"],
  [api.endUserSessions, a.user, "401 403 403 403 403 204"],
  [api.listUserTransactions, a.user, "401 403 403 403 403 200"],
  [api.listAllShops, nothing, "401 403 403 403 403 200"],
  [api.setShopStatus, a.having(a.theShop, { status: "active" }), "401 403 403 403 403 200"],
  [api.listAudit, nothing, "401 403 403 403 403 200"],
];

/** Operations that do the same whether their object is there or not. */
export const SAME_WITHOUT_OBJECT: readonly api.Operation[] = [api.removeFavourite];

/** Everything that the server answers beside the operations: method and route. */
export const OTHER_ROUTES: readonly RegExp[] = [
  /^(GET|HEAD) \/(live|ready|metrics)$/,
  /^(GET|HEAD) \/api\/v1\/openapi\.json$/,
  /^(GET|HEAD) \/docs(\/.*)?$/,
  /^(GET|HEAD) \/images\/:name$/,
  /^(GET|HEAD) \/(robots\.txt|manifest\.webmanifest|sitemap(-:number)?\.xml)$/,
  /^GET \/api\/v1\/ws$/,
  /^OPTIONS \*$/,
];
