import type { Dialect } from "./dialect.ts";

/** Tables of the first sale. One statement an entry; `d` has the words in which the two databases differ. */
export function statements(d: Dialect): string[] {
  const { id, int, text, bool } = d;
  return [
    // accounts
    `create table users (
      id ${id},
      email ${text} not null,
      email_key ${text} not null unique,
      password_hash ${text} not null,
      full_name ${text} not null,
      phone ${text},
      role ${text} not null check (role in ('client', 'seller', 'admin')),
      status ${text} not null check (status in ('active', 'blocked')),
      language ${text} not null,
      consent_version ${text} not null,
      consent_at ${text} not null,
      created_at ${text} not null
    ) ${d.strict}`,
    `create table sessions (
      id ${id},
      user_id ${int} not null references users (id),
      user_agent ${text} not null,
      address ${text} not null,
      created_at ${text} not null,
      last_used_at ${text} not null,
      expires_at ${text} not null,
      revoked_at ${text}
    ) ${d.strict}`,
    `create index sessions_user on sessions (user_id)`,
    `create table refresh_tokens (
      token_hash ${text} primary key,
      session_id ${int} not null references sessions (id),
      created_at ${text} not null,
      used_at ${text}
    ) ${d.strict}`,
    `create index refresh_tokens_session on refresh_tokens (session_id)`,
    `create table login_failures (
      id ${id},
      email_key ${text} not null,
      address ${text} not null,
      created_at ${text} not null
    ) ${d.strict}`,
    `create index login_failures_account on login_failures (email_key, address, created_at)`,

    // shops
    `create table shops (
      id ${id},
      owner_id ${int} not null references users (id),
      slug ${text} not null unique,
      name ${text} not null,
      bin ${text} not null,
      address ${text} not null,
      phone ${text} not null,
      delivery_fee ${int} not null check (delivery_fee >= 0),
      is_vat_payer ${bool} not null,
      sells_age_restricted ${bool} not null,
      created_at ${text} not null
    ) ${d.strict}`,
    `create index shops_owner on shops (owner_id)`,

    // catalogue
    `create table categories (
      id ${id},
      parent_id ${int} references categories (id),
      slug ${text} not null unique,
      name_kk ${text} not null,
      name_ru ${text} not null,
      name_en ${text} not null,
      picture ${text},
      position ${int} not null
    ) ${d.strict}`,
    `create index categories_parent on categories (parent_id)`,
    `create table products (
      id ${id},
      shop_id ${int} not null references shops (id),
      category_id ${int} not null references categories (id),
      name_kk ${text} not null,
      name_ru ${text} not null,
      name_en ${text},
      description_kk ${text},
      description_ru ${text},
      description_en ${text},
      brand ${text},
      price ${int} not null check (price between 1 and 999999999),
      compare_at_price ${int} check (compare_at_price between 0 and 999999999),
      cost_price ${int} check (cost_price between 0 and 999999999),
      unit ${text} not null check (unit in ('piece', 'kg', 'l')),
      is_published ${bool} not null,
      is_age_restricted ${bool} not null,
      is_archived ${bool} not null,
      low_stock_threshold ${int} not null check (low_stock_threshold >= 0),
      search_text ${text} not null,
      search_weak ${text} not null,
      sort_kk ${text} not null,
      sort_ru ${text} not null,
      sort_en ${text} not null,
      created_at ${text} not null,
      updated_at ${text} not null
    ) ${d.strict}`,
    `create index products_shop on products (shop_id, is_published, is_archived)`,
    `create index products_category on products (category_id, is_published, is_archived)`,
    // Covers what counts the goods on sale, in all and by category.
    `create index products_on_sale on products (is_published, is_archived, category_id, is_age_restricted, shop_id)`,
    `create index products_newest on products (is_published, is_archived, id)`,
    `create index products_sort_kk on products (is_published, is_archived, sort_kk, id)`,
    `create index products_sort_ru on products (is_published, is_archived, sort_ru, id)`,
    `create index products_sort_en on products (is_published, is_archived, sort_en, id)`,
    `create index products_price on products (is_published, is_archived, price, id)`,
    `create table barcodes (
      id ${id},
      product_id ${int} not null references products (id) on delete cascade,
      shop_id ${int} not null references shops (id),
      code ${text} not null,
      position ${int} not null,
      unique (shop_id, code)
    ) ${d.strict}`,
    `create index barcodes_product on barcodes (product_id, position)`,
    `create index barcodes_code on barcodes (code)`,
    `create table product_images (
      id ${id},
      product_id ${int} not null references products (id) on delete cascade,
      hash ${text} not null,
      width ${int} not null,
      height ${int} not null,
      position ${int} not null
    ) ${d.strict}`,
    `create index product_images_product on product_images (product_id, position)`,

    // cart
    `create table cart_items (
      id ${id},
      user_id ${int} not null references users (id),
      product_id ${int} not null references products (id) on delete cascade,
      quantity ${int} not null check (quantity > 0),
      added_unit_price ${int} not null,
      created_at ${text} not null,
      unique (user_id, product_id)
    ) ${d.strict}`,
    `create index cart_items_product on cart_items (product_id)`,

    // orders
    `create table vat_rates (
      valid_from ${text} primary key,
      rate ${int} not null check (rate between 0 and 100)
    ) ${d.strict}`,
    `insert into vat_rates (valid_from, rate) values ('2009-01-01', 12), ('2026-01-01', 16)`,
    `create table orders (
      id ${id},
      shop_id ${int} not null references shops (id),
      user_id ${int} not null references users (id),
      status ${text} not null check (status in ('pending', 'confirmed', 'packing', 'ready', 'delivering', 'completed', 'cancelled')),
      payment_status ${text} not null check (payment_status in ('unpaid', 'paid', 'partly_refunded', 'refunded')),
      payment_method ${text} not null check (payment_method in ('wallet', 'cash', 'card', 'qr')),
      delivery_method ${text} not null check (delivery_method in ('pickup', 'delivery')),
      address ${text},
      comment ${text},
      items_total ${int} not null check (items_total >= 0),
      discount_total ${int} not null check (discount_total >= 0),
      delivery_total ${int} not null check (delivery_total >= 0),
      rounding ${int} not null,
      total ${int} not null check (total >= 0),
      refunded_total ${int} not null check (refunded_total >= 0 and refunded_total <= total),
      vat_rate ${int},
      vat_total ${int},
      has_age_restricted ${bool} not null,
      receipt_key ${text} not null unique,
      business_date ${text} not null,
      created_at ${text} not null,
      check (total = items_total - discount_total + delivery_total + rounding)
    ) ${d.strict}`,
    `create index orders_user on orders (user_id, id)`,
    `create index orders_shop on orders (shop_id, id)`,
    `create index orders_shop_day on orders (shop_id, business_date)`,
    `create table order_items (
      id ${id},
      order_id ${int} not null references orders (id),
      product_id ${int} not null references products (id),
      name_kk ${text} not null,
      name_ru ${text} not null,
      name_en ${text},
      unit ${text} not null,
      quantity ${int} not null check (quantity > 0),
      unit_price ${int} not null check (unit_price > 0),
      line_total ${int} not null check (line_total >= 0),
      refunded_quantity ${int} not null check (refunded_quantity >= 0 and refunded_quantity <= quantity)
    ) ${d.strict}`,
    `create index order_items_order on order_items (order_id)`,
    `create index order_items_product on order_items (product_id)`,
    `create table order_events (
      id ${id},
      order_id ${int} not null references orders (id),
      status ${text} not null,
      note ${text},
      actor_id ${int} references users (id),
      created_at ${text} not null
    ) ${d.strict}`,
    `create index order_events_order on order_events (order_id, id)`,
    `create table refunds (
      id ${id},
      order_id ${int} not null references orders (id),
      amount ${int} not null check (amount >= 0),
      reason ${text} not null,
      actor_id ${int} not null references users (id),
      created_at ${text} not null
    ) ${d.strict}`,
    `create index refunds_order on refunds (order_id)`,
    `create table refund_lines (
      id ${id},
      refund_id ${int} not null references refunds (id),
      order_item_id ${int} not null references order_items (id),
      quantity ${int} not null check (quantity > 0),
      amount ${int} not null check (amount >= 0),
      restock ${bool} not null
    ) ${d.strict}`,
    `create index refund_lines_refund on refund_lines (refund_id)`,

    // stock: the ledger of goods, and its cached figures
    `create table stock_levels (
      product_id ${int} primary key references products (id) on delete cascade,
      on_hand ${int} not null check (on_hand >= 0),
      sold ${int} not null check (sold >= 0)
    ) ${d.strict}`,
    `create table stock_movements (
      id ${id},
      product_id ${int} not null references products (id),
      shop_id ${int} not null references shops (id),
      kind ${text} not null check (kind in ('opening', 'receipt', 'sale', 'cancellation', 'refund', 'adjustment', 'write_off', 'stocktake')),
      quantity ${int} not null check (quantity <> 0),
      order_id ${int} references orders (id),
      refund_id ${int} references refunds (id),
      note ${text},
      actor_id ${int} references users (id),
      created_at ${text} not null
    ) ${d.strict}`,
    `create index stock_movements_product on stock_movements (product_id, id)`,
    `create index stock_movements_shop on stock_movements (shop_id, id)`,
    ...d.appendOnly("stock_movements"),

    // ledger of money, and its cached balances
    `create table ledger_accounts (
      id ${id},
      kind ${text} not null check (kind in ('wallet', 'top_up', 'sales', 'refunds', 'rounding', 'cash', 'card', 'qr')),
      user_id ${int} references users (id),
      shop_id ${int} references shops (id),
      balance ${int} check (balance >= 0),
      check ((kind = 'wallet') = (balance is not null)),
      check ((kind = 'wallet') = (user_id is not null))
    ) ${d.strict}`,
    `create unique index ledger_accounts_user on ledger_accounts (user_id) where user_id is not null`,
    `create unique index ledger_accounts_shop on ledger_accounts (shop_id, kind) where shop_id is not null`,
    `create table top_ups (
      id ${id},
      user_id ${int} not null references users (id),
      amount ${int} not null check (amount > 0),
      note ${text},
      status ${text} not null check (status in ('pending', 'approved', 'rejected')),
      decided_by ${int} references users (id),
      decided_at ${text},
      created_at ${text} not null
    ) ${d.strict}`,
    `create index top_ups_user on top_ups (user_id, id)`,
    `create index top_ups_status on top_ups (status, id)`,
    `create table transfers (
      id ${id},
      debit_account_id ${int} not null references ledger_accounts (id),
      credit_account_id ${int} not null references ledger_accounts (id),
      amount ${int} not null check (amount > 0),
      kind ${text} not null check (kind in ('top_up', 'payment', 'rounding', 'cancellation', 'refund')),
      order_id ${int} references orders (id),
      refund_id ${int} references refunds (id),
      top_up_id ${int} references top_ups (id),
      actor_id ${int} references users (id),
      created_at ${text} not null,
      check (debit_account_id <> credit_account_id)
    ) ${d.strict}`,
    `create index transfers_debit on transfers (debit_account_id, id)`,
    `create index transfers_credit on transfers (credit_account_id, id)`,
    `create index transfers_order on transfers (order_id)`,
    ...d.appendOnly("transfers"),
    // The one account that is nobody's: money that comes into wallets from outside.
    `insert into ledger_accounts (kind) values ('top_up')`,

    // platform
    `create table idempotency_keys (
      user_id ${int} not null references users (id),
      operation ${text} not null,
      key ${text} not null,
      fingerprint ${text} not null,
      status ${int},
      body ${text},
      created_at ${text} not null,
      primary key (user_id, operation, key)
    ) ${d.strict}`,
    `create index idempotency_keys_age on idempotency_keys (created_at)`,
    `create table events (
      id ${id},
      type ${text} not null,
      user_id ${int},
      shop_id ${int},
      data ${text} not null,
      created_at ${text} not null
    ) ${d.strict}`,
    `create table audit_log (
      id ${id},
      action ${text} not null,
      actor_id ${int} references users (id),
      subject ${text} not null,
      data ${text} not null,
      address ${text},
      created_at ${text} not null
    ) ${d.strict}`,
    ...d.appendOnly("audit_log"),
  ];
}
