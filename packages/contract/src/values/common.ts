import { type Static, type TSchema, Type } from "typebox";

/** Interface languages, the first is the default. */
export const LANGUAGES = ["kk", "ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export const LanguageCode = Type.Enum(LANGUAGES);

/** The number of a row; positive and within the safe integers. */
export const Id = Type.Integer({ minimum: 1, maximum: 9_007_199_254_740_991, examples: [1] });

/** `{id}` in a path. */
export const IdParams = Type.Object({ id: Id }, { additionalProperties: false });

/** A moment on the wire: RFC 3339 in UTC with milliseconds. */
export const Instant = Type.String({ format: "date-time", examples: ["2026-11-23T09:30:00.000Z"] });

/** A business day in Asia/Almaty. */
export const BusinessDate = Type.String({
  pattern: "^\\d{4}-\\d{2}-\\d{2}$",
  examples: ["2026-11-23"],
});

/** `shop_id` of a query about the inside of shops. */
export const ShopIdQuery = Type.Optional(
  Type.Integer({ ...Id, description: "Of this shop alone: a seller's own, any for an admin." }),
);

/** `from` and `to` of a query: both days belong to it. */
export const daysQuery = {
  from: Type.Optional(Type.String({ ...BusinessDate, description: "First business day." })),
  to: Type.Optional(Type.String({ ...BusinessDate, description: "Last business day." })),
};

/** Text of one or more visible characters. */
export function text(maxLength: number) {
  return Type.String({ minLength: 1, maxLength, pattern: "\\S" });
}

/** Text that may be empty. */
export function freeText(maxLength: number) {
  return Type.String({ maxLength });
}

/** The value or null, without `anyOf`, so that it is serialised by the fast path. */
export function nullable<T extends TSchema>(schema: T) {
  const { type } = schema as unknown as { type?: string };
  if (type === undefined) throw new TypeError("nullable needs a schema with a type");
  return Type.Unsafe<Static<T> | null>({ ...schema, type: [type, "null"] });
}

/** One of these words or null. */
export function nullableEnum<const V extends readonly string[]>(values: V) {
  return Type.Unsafe<V[number] | null>({ type: ["string", "null"], enum: [...values, null] });
}

/** A body or query that refuses fields it does not name. */
export function closed<P extends Record<string, TSchema>>(properties: P) {
  return Type.Object(properties, { additionalProperties: false });
}
