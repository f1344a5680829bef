import { type Static, Type } from "typebox";
import { operation, XLSX } from "./operation.ts";
import { closed, Id, IdParams, Instant, nullable, nullableEnum, ShopIdQuery } from "./values/common.ts";
import { CursorPage, cursorQuery, Page, pageQuery } from "./values/page.ts";

/** What a column of a list may say of a product; `name` is one in whichever language. */
export const IMPORT_FIELDS = [
  "barcode",
  "name",
  "name_kk",
  "name_ru",
  "name_en",
  "brand",
  "category",
  "unit",
  "price",
  "compare_at_price",
  "cost_price",
  "stock_quantity",
  "low_stock_threshold",
  "is_published",
  "is_age_restricted",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/**
 * `reading` → `ready` (a preview to confirm) or `failed`; confirmed: `applying` → `done`, or `stale` when the shop had
 * changed since the preview; taken back: `undoing` → `undone`.
 */
export const IMPORT_STATES = [
  "reading",
  "ready",
  "failed",
  "stale",
  "applying",
  "done",
  "undoing",
  "undone",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const ROW_ACTIONS = ["create", "update", "unchanged", "error"] as const;

/** The largest file that is taken; unzipped it may be larger, within bounds of its own. */
export const IMPORT_BYTES = 20 * 1024 * 1024;
/** More columns than any price list has. */
export const IMPORT_COLUMNS = 100;

const ImportIssue = {
  code: Type.String({ description: "Stable; for programs." }),
  message: Type.String({ description: "In the reader's language." }),
};

const fieldText = nullable(Type.String());

export const ImportRow = Type.Object({
  line: Type.Integer({ description: "As a spreadsheet program numbers it." }),
  action: Type.Enum(ROW_ACTIONS),
  product_id: nullable(Id),
  values: Type.Partial(
    Type.Object(
      Object.fromEntries(IMPORT_FIELDS.map((field) => [field, Type.String()])) as Record<
        ImportField,
        ReturnType<typeof Type.String>
      >,
    ),
    { description: "What the row says, by field; of a row with errors as it stands in the file." },
  ),
  changes: Type.Array(Type.Object({ field: Type.Enum(IMPORT_FIELDS), from: fieldText, to: fieldText })),
  errors: Type.Array(Type.Object({ field: nullable(Type.String()), ...ImportIssue }), {
    description: "Why the row can't be taken; after an undo, what could not be taken back.",
  }),
});
export type ImportRow = Static<typeof ImportRow>;

const importFields = {
  id: Id,
  shop_id: Id,
  file_name: Type.String(),
  state: Type.Enum(IMPORT_STATES),
  progress: Type.Object(
    { done: Type.Integer(), total: Type.Integer() },
    { description: "Rows of the step under way; 0 of 0 before it is known." },
  ),
  summary: Type.Object(
    {
      rows: Type.Integer(),
      create: Type.Integer(),
      update: Type.Integer(),
      unchanged: Type.Integer(),
      error: Type.Integer(),
    },
    { description: "What the rows will do; after `done`, what they did: all of it or nothing." },
  ),
  undo: Type.Object(
    {
      deleted: Type.Integer({ description: "New products that never moved." }),
      archived: Type.Integer({ description: "New products whose opening stock was taken back." }),
      restored: Type.Integer({ description: "Changed products put back, all or in part." }),
      kept: Type.Integer({
        description: "Rows of which something could not be taken back; see their errors.",
      }),
    },
    { description: "Zeros until it is undone." },
  ),
  error: nullable(Type.Object(ImportIssue, { description: "Why it failed or went stale." })),
  can: Type.Object({ map: Type.Boolean(), confirm: Type.Boolean(), undo: Type.Boolean() }),
  created_at: Instant,
  applied_at: nullable(Instant),
};

export const Import = Type.Object(importFields);
export type Import = Static<typeof Import>;

export const ImportDetails = Type.Object({
  ...importFields,
  mapping: Type.Object({
    line: Type.Integer({ description: "The line of the headings; 0 before they are found." }),
    columns: Type.Array(
      Type.Object({
        heading: Type.String(),
        field: nullableEnum(IMPORT_FIELDS),
        samples: Type.Array(Type.String()),
      }),
    ),
  }),
  new_categories: Type.Array(Type.String(), { description: "Categories that the import will make." }),
  age_hidden: Type.Integer({
    description:
      "Goods that the list marks as age restricted and that the storefront does not show, because the shop does not sell such; while `ready` or `done`.",
  }),
  rows: Page(ImportRow),
});
export type ImportDetails = Static<typeof ImportDetails>;

const shopQuery = { shop_id: ShopIdQuery };

export const startImport = operation({
  id: "start-import",
  method: "POST",
  path: "/products/imports",
  tag: "imports",
  summary: "Upload a price list; it is read and previewed, nothing is changed yet",
  who: "seller",
  query: closed(shopQuery),
  upload: { max_bytes: IMPORT_BYTES, description: "CSV or XLSX with a row of headings" },
  answer: { status: 202, body: Import },
  errors: ["not_found", "too_large", "import_running"],
});

export const ImportFilter = closed({ ...shopQuery, ...cursorQuery });

export const listImports = operation({
  id: "list-imports",
  method: "GET",
  path: "/products/imports",
  tag: "imports",
  summary: "The imports of a shop, newest first",
  who: "seller",
  query: ImportFilter,
  answer: { status: 200, body: CursorPage(Import) },
  errors: ["not_found"],
});

export const ImportRowFilter = closed({
  action: Type.Optional(Type.Enum(ROW_ACTIONS)),
  with_errors: Type.Optional(Type.Boolean({ description: "Only rows that have errors." })),
  ...pageQuery,
});

export const getImport = operation({
  id: "get-import",
  method: "GET",
  path: "/products/imports/{id}",
  tag: "imports",
  summary: "An import: its state, columns and what each row does",
  who: "seller",
  params: IdParams,
  query: ImportRowFilter,
  answer: { status: 200, body: ImportDetails },
  errors: ["not_found"],
});

export const mapImport = operation({
  id: "map-import",
  method: "PUT",
  path: "/products/imports/{id}/mapping",
  tag: "imports",
  summary: "Choose what each column means and preview again",
  who: "seller",
  params: IdParams,
  body: closed({
    columns: Type.Array(nullableEnum(IMPORT_FIELDS), {
      maxItems: IMPORT_COLUMNS,
      description: "One a column of the file; null leaves it out.",
    }),
  }),
  answer: { status: 202, body: Import },
  errors: ["not_found", "import_running", "import_not_ready"],
  example: { columns: ["barcode", "name", null, "category", "unit", "price", "stock_quantity"] },
});

export const confirmImport = operation({
  id: "confirm-import",
  method: "POST",
  path: "/products/imports/{id}/confirm",
  tag: "imports",
  summary: "Carry out the previewed import: all of it or nothing",
  who: "seller",
  params: IdParams,
  body: closed({
    skip_errors: Type.Optional(Type.Boolean({ description: "Leave out the rows with errors." })),
  }),
  answer: { status: 202, body: Import },
  errors: ["not_found", "import_running", "import_not_ready", "import_stale", "import_has_errors"],
  idempotent: true,
  example: { skip_errors: true },
});

export const undoImport = operation({
  id: "undo-import",
  method: "POST",
  path: "/products/imports/{id}/undo",
  tag: "imports",
  summary: "Take back the shop's last import, as far as nothing was sold or changed since",
  who: "seller",
  params: IdParams,
  answer: { status: 202, body: Import },
  errors: ["not_found", "import_running", "import_not_ready", "import_not_last"],
  idempotent: true,
});

export const exportProducts = operation({
  id: "export-products",
  method: "GET",
  path: "/products/export",
  tag: "imports",
  summary: "A shop's goods as a list that can be imported again",
  who: "seller",
  query: closed({ ...shopQuery, format: Type.Optional(Type.Enum(["csv", "xlsx"], { default: "csv" })) }),
  answer: { status: 200, files: ["text/csv", XLSX] },
  errors: ["not_found"],
});
