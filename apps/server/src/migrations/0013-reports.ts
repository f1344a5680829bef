/**
 * Reports read the transfers of an account by the time at which they were made. These two take the place of those by
 * number, so that a sale writes no more than before.
 */
export function statements(): string[] {
  return [
    `drop index transfers_debit`,
    `drop index transfers_credit`,
    `create index transfers_debit on transfers (debit_account_id, created_at)`,
    `create index transfers_credit on transfers (credit_account_id, created_at)`,
    `create index refunds_time on refunds (created_at)`,
  ];
}
