/** A stranger's program: buys something by the functions generated from our OpenAPI document, and knows nothing else. */
export const BUYER = `
import * as api from "./api.ts";

const [address = "", email = "", admin = "", password = ""] = process.argv.slice(2);
api.defaults.baseUrl = address + "/api/v1";

/** The data of an answer with this status; narrows the union of all that the operation may answer. */
function expect<A extends { status: number; data?: unknown }, S extends A["status"]>(answer: A, status: S): Extract<A, { status: S }> {
  if (answer.status !== status) throw new Error(answer.status + ": " + JSON.stringify(answer));
  return answer as Extract<A, { status: S }>;
}
const as = (person: api.SignedIn) => ({ headers: { authorization: "Bearer " + person.access_token } });

const buyer = expect(
  await api.register({ email, password, full_name: "Айгүл Сәрсенова", consent: true }),
  201,
).data;
const [category] = expect(await api.listCategories(), 200).data.items;
const page = expect(await api.listProducts({ categoryId: category?.id, sort: "price", order: "asc" }), 200).data;
const product: api.ProductCard | undefined = page.items[0];
if (!product) throw new Error("nothing to buy");

const cart: api.Cart = expect(
  await api.addToCart({ product_id: product.id, quantity: 2 }, { idempotencyKey: "buyer-cart-1" }, as(buyer)),
  201,
).data;
const broke = await api.placeOrder({ payment_method: "wallet", delivery_method: "pickup" }, {}, as(buyer));
const refusal = broke.status === 409 ? broke.data.code : undefined;

const asked = expect(await api.askTopUp({ amount: "5000.00" }, {}, as(buyer)), 201).data;
const boss = expect(await api.login({ email: admin, password }), 200).data;
const approved = expect(await api.approveTopUp(asked.id, {}, as(boss)), 200).data;

const order: api.Order = expect(
  await api.placeOrder({ payment_method: "wallet", delivery_method: "pickup", expected_total: cart.total }, { idempotencyKey: "buyer-order-1" }, as(buyer)),
  201,
).data;
// The generator's runtime reads a file as text where refusals are JSON.
const receipt: unknown = expect(await api.getReceiptPdf(order.id, { size: "a4" }, as(buyer)), 200).data;
const { balance } = expect(await api.getWallet({}, as(buyer)), 200).data;

console.log(JSON.stringify({
  refusal,
  approved: approved.status,
  cart: cart.total,
  order: { number: order.number, total: order.total, payment_status: order.payment_status, items: order.items.map((item) => item.quantity) },
  receipt: String(receipt).slice(0, 5),
  balance,
}));
`;
