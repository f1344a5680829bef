/** The seal of the audit log: each link's hash covers its row and the link before it; append-only. */
export interface AuditChainTable {
  /** From 1 without a gap. */
  seq: number;
  audit_id: number;
  /** SHA-256, hex. */
  hash: string;
  sealed_at: string;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    audit_chain: AuditChainTable;
  }
}
