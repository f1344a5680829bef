import { readFileSync } from "node:fs";
import { type Money, type Quantity, toMoney, toQuantity, UNITS, type Unit } from "@saudaflow/contract";
import papa from "papaparse";
import type { Drawing } from "./pictures.ts";

export interface DemoCategory extends Drawing {
  readonly slug: string;
  readonly parent_slug: string | undefined;
  readonly name_kk: string;
  readonly name_ru: string;
  readonly name_en: string;
}

export interface DemoGood extends Drawing {
  readonly barcode: string;
  readonly category_slug: string;
  /** The slug of the top of its branch. */
  readonly department: string;
  readonly name_kk: string;
  readonly name_ru: string;
  readonly name_en: string | null;
  readonly description_kk: string | null;
  readonly description_ru: string | null;
  readonly description_en: string | null;
  readonly brand: string | null;
  readonly unit: Unit;
  readonly price: Money;
  readonly compare_at_price: Money | null;
  /** What is on the shelf in the end. */
  readonly stock: Quantity;
  readonly is_age_restricted: boolean;
}

type Row = Readonly<Record<string, string>>;

/** Parents stand before their children in the file. */
export function readCategories(): DemoCategory[] {
  return readCsv("categories.csv").map((row) => ({
    slug: field(row, "slug"),
    parent_slug: row.parent_slug || undefined,
    name_kk: field(row, "name_kk"),
    name_ru: field(row, "name_ru"),
    name_en: field(row, "name_en"),
    picture: field(row, "picture"),
    accent: undefined,
  }));
}

export function readGoods(categories: readonly DemoCategory[]): DemoGood[] {
  const parents = new Map(categories.map(({ slug, parent_slug }) => [slug, parent_slug]));
  return readCsv("goods.csv").map((row) => {
    const category_slug = field(row, "category_slug");
    const unit = UNITS.find((known) => known === row.unit);
    if (unit === undefined) throw new Error(`goods.csv: unit "${row.unit}"`);
    return {
      barcode: field(row, "barcode"),
      category_slug,
      department: parents.get(category_slug) ?? category_slug,
      name_kk: field(row, "name_kk"),
      name_ru: field(row, "name_ru"),
      name_en: row.name_en || null,
      description_kk: row.description_kk || null,
      description_ru: row.description_ru || null,
      description_en: row.description_en || null,
      brand: row.brand || null,
      unit,
      price: toMoney(field(row, "price")),
      compare_at_price: row.compare_at_price ? toMoney(row.compare_at_price) : null,
      stock: toQuantity(Number(field(row, "stock"))),
      is_age_restricted: row.age_restricted === "1",
      picture: field(row, "picture"),
      accent: row.accent || undefined,
    };
  });
}

function readCsv(name: string): Row[] {
  const text = readFileSync(new URL(`../../demo/${name}`, import.meta.url), "utf8");
  const { data, errors } = papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  if (errors[0]) throw new Error(`${name}: ${errors[0].message}`);
  return data;
}

function field(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined || value === "")
    throw new Error(`demo data: ${name} is missing in ${JSON.stringify(row)}`);
  return value;
}
