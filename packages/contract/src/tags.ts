/** The groups of operations, in the order of the documentation, each with what it is about. */
export const TAGS = {
  auth: "Registering, signing in, sessions and passwords.",
  users: "One's own profile, addresses, favourites and personal data.",
  shops: "Shops that sell here and their data.",
  categories: "The tree of categories.",
  products: "Goods: search, prices, pictures.",
  imports: "Price lists: preview, confirm, undo, export.",
  stock: "Stock figures and the movements that explain them.",
  cart: "The cart, grouped by shop.",
  orders: "Placing, moving, cancelling and refunding orders; receipts.",
  wallet: "One's balance, its transactions and top-ups.",
  notifications: "What a person is told about orders, money and goods.",
  reports: "What a period brought, as figures, PDF and XLSX.",
  seller: "Figures of one's own shop.",
  system: "What the installation says of itself.",
  admin: "People, shops, figures, settings and the audit trail of the whole installation.",
} as const;
export type Tag = keyof typeof TAGS;
