import type { ErrorCode, ErrorParams } from "@saudaflow/contract";
import type { Rule } from "#platform/i18n/messages.ts";

/** A refused field: where and by which rule; the sentence is added at the door. */
export interface RefusedField {
  /** Dotted: `items.0.quantity`. */
  readonly path: string;
  readonly code: Rule;
  /** The number of the broken rule, where its sentence has one. */
  readonly limit?: string;
}

/**
 * An expected "no": declared on the operation, translated at the door. It is returned, not thrown; a transaction
 * whose work returns one rolls back.
 */
export class Refusal<out C extends ErrorCode = ErrorCode> {
  readonly code: C;
  readonly params: Readonly<Record<string, unknown>>;
  readonly fields: readonly RefusedField[];
  constructor(code: C, params: Readonly<Record<string, unknown>>, fields: readonly RefusedField[]) {
    this.code = code;
    this.params = params;
    this.fields = fields;
  }
}

type Args<C extends ErrorCode> = keyof ErrorParams<C> extends never
  ? [params?: Record<never, never>, fields?: readonly RefusedField[]]
  : [params: ErrorParams<C>, fields?: readonly RefusedField[]];

/** Makes a refusal; the compiler asks for the parameters that its code has. */
export function refuse<C extends ErrorCode>(code: C, ...[params, fields]: Args<C>): Refusal<C> {
  return new Refusal(code, params ?? {}, fields ?? []);
}

/** Refuses one field of the body by a rule that a schema can't say. */
export function refuseField(path: string, code: Rule, limit?: string): Refusal<"validation_failed"> {
  return refuse("validation_failed", {}, [{ path, code, ...(limit !== undefined && { limit }) }]);
}

export function isRefusal(value: unknown): value is Refusal {
  return value instanceof Refusal;
}
