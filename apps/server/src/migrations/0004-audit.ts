/** The audit log is read by person, by action and by what was done to. */
export function statements(): string[] {
  return ["actor_id", "action", "subject"].map(
    (column) => `create index audit_log_${column} on audit_log (${column}, id)`,
  );
}
