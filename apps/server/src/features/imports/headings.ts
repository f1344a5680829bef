import type { ImportField, Language } from "@saudaflow/contract";
import { fold } from "#platform/search-text.ts";

/**
 * The headings that people give to columns, folded before they are compared: case, punctuation and Kazakh letters don't
 * matter. "qty" is left out: it is as often the size of a package, and would invent stock.
 */
const HEADINGS: Record<ImportField, string> = {
  barcode:
    "barcode|bar code|ean|ean13|ean 13|gtin|upc|штрихкод|штрих код|баркод|шк|штрихкоды|сызықтық код|жолақ код|жолақты код",
  name: "name|title|product|product name|наименование|наименование товара|название|название товара|товар|номенклатура|атауы|атау|тауар|тауар атауы|тауардың атауы",
  name_kk:
    "name kk|name kz|kazakh name|наименование kk|наименование каз|наименование на казахском|название kk|название каз|название на казахском|атауы kk|атауы қаз|атауы қазақша|қазақша атауы",
  name_ru:
    "name ru|russian name|наименование ru|наименование рус|наименование на русском|название ru|название рус|название на русском|атауы ru|атауы орыс|атауы орысша|орысша атауы",
  name_en:
    "name en|english name|наименование en|наименование англ|наименование на английском|название en|название англ|название на английском|атауы en|атауы ағыл|атауы ағылшынша|ағылшынша атауы",
  brand: "brand|бренд|марка|торговая марка|бренді|сауда белгісі|тауар белгісі",
  category:
    "category|категория|категория товара|группа|группа товаров|товарная группа|раздел|санат|санаты|тауар санаты",
  unit: "unit|units|единица|единицы|единица измерения|ед|ед изм|өлшем бірлігі|бірлігі|бірлік|өлшемі|өлш бірл",
  price:
    "price|sale price|retail price|цена|цена продажи|розничная цена|цена розничная|баға|бағасы|сату бағасы|бөлшек баға",
  compare_at_price:
    "compare at price|old price|старая цена|цена без скидки|ескі баға|бұрынғы баға|жеңілдіксіз баға",
  cost_price:
    "cost price|cost|purchase price|себестоимость|закупочная цена|цена закупки|цена закупа|өзіндік құн|өзіндік құны|сатып алу бағасы",
  stock_quantity:
    "stock quantity|stock|quantity|остаток|остатки|остаток на складе|количество|кол во|қалдық|қалдығы|саны|мөлшері",
  low_stock_threshold:
    "low stock threshold|minimum stock|мин остаток|минимальный остаток|неснижаемый остаток|ең аз қалдық",
  is_published: "is published|published|on sale|опубликован|опубликовано|в продаже|сатылымда|жарияланған",
  is_age_restricted:
    "age restricted|is age restricted|age|18+|21+|возраст|возрастное ограничение|жас шектеуі|жас шегі",
};

/** The headings of an export; each is one that an import knows. */
export const LABELS: Record<Exclude<ImportField, "name">, Record<Language, string>> = {
  barcode: { kk: "Штрихкод", ru: "Штрихкод", en: "Barcode" },
  name_kk: { kk: "Атауы (қаз.)", ru: "Название (каз.)", en: "Kazakh name" },
  name_ru: { kk: "Атауы (орыс.)", ru: "Название (рус.)", en: "Russian name" },
  name_en: { kk: "Атауы (ағыл.)", ru: "Название (англ.)", en: "English name" },
  brand: { kk: "Бренд", ru: "Бренд", en: "Brand" },
  category: { kk: "Санат", ru: "Категория", en: "Category" },
  unit: { kk: "Өлшем бірлігі", ru: "Ед. изм.", en: "Unit" },
  price: { kk: "Баға, ₸", ru: "Цена, ₸", en: "Price, ₸" },
  compare_at_price: { kk: "Ескі баға, ₸", ru: "Старая цена, ₸", en: "Old price, ₸" },
  cost_price: { kk: "Сатып алу бағасы, ₸", ru: "Закупочная цена, ₸", en: "Cost price, ₸" },
  stock_quantity: { kk: "Қалдық", ru: "Остаток", en: "Stock" },
  low_stock_threshold: { kk: "Ең аз қалдық", ru: "Мин. остаток", en: "Minimum stock" },
  is_published: { kk: "Сатылымда", ru: "В продаже", en: "Published" },
  is_age_restricted: { kk: "Жас шектеуі", ru: "Возрастное ограничение", en: "Age restricted" },
};

const FIELD_BY_HEADING = new Map(
  Object.entries(HEADINGS).flatMap(([field, names]) =>
    names.split("|").map((name) => [fold(name), field as ImportField]),
  ),
);
/** What stands behind a price or a quantity: "Цена, тг", "Кол-во, шт". */
const MEASURE = / (?:тг|тенге|кзт|шт|дана)$/;

/** The field that a heading names in Kazakh, Russian or English. */
export function fieldOf(heading: string): ImportField | undefined {
  const words = fold(heading);
  return FIELD_BY_HEADING.get(words) ?? FIELD_BY_HEADING.get(words.replace(MEASURE, ""));
}

/** Each field once: a second heading of the same meaning is left to be matched by hand. */
export function fieldsOf(headings: readonly string[]): (ImportField | null)[] {
  const fields = headings.map(fieldOf);
  return fields.map((field, i) => (field !== undefined && fields.indexOf(field) === i ? field : null));
}
