import type { Language } from "@saudaflow/contract";
import type { RowCode } from "./plan-row.ts";
import type { SheetErrorCode } from "./sheet.ts";
import type { UndoCode } from "./undo-import.ts";

/** Everything that an import says about a file or a row. */
export type ImportCode = SheetErrorCode | RowCode | UndoCode | "import_stale" | "import_broken_off";

const MESSAGES: Record<ImportCode, Record<Language, string>> = {
  sheet_empty: {
    kk: "Файлда бірде-бір тауар жоқ.",
    ru: "В файле нет ни одного товара.",
    en: "There are no goods in the file.",
  },
  sheet_unreadable: {
    kk: "Файл оқылмады. Кестені CSV немесе XLSX түрінде сақтап, қайта жүктеңіз.",
    ru: "Файл не читается. Сохраните таблицу как CSV или XLSX и загрузите снова.",
    en: "The file can't be read. Save the table as CSV or XLSX and upload it again.",
  },
  sheet_too_large: {
    kk: "Файл тым үлкен. Оны бөліктерге бөліңіз.",
    ru: "Файл слишком велик. Разделите его на части.",
    en: "The file is too large. Please split it.",
  },
  sheet_too_many_rows: {
    kk: "Файлда 100 000 жолдан артық. Оны бөліктерге бөліңіз.",
    ru: "В файле больше 100 000 строк. Разделите его на части.",
    en: "The file has more than 100 000 rows. Please split it.",
  },
  sheet_row_too_long: {
    kk: "Файлда тырнақша жоғалған: бір жол аяқталмайды.",
    ru: "В файле потеряна кавычка: одна из строк не кончается.",
    en: "A quotation mark is missing in the file: one of its rows does not end.",
  },
  columns_unknown: {
    kk: "Бағандар танылмады. Қай бағанда штрихкод не атау тұрғанын көрсетіңіз.",
    ru: "Колонки не распознаны. Укажите, в какой из них штрихкод или название.",
    en: "The columns were not recognised. Please choose which one holds the barcode or the name.",
  },
  import_stale: {
    kk: "Алдын ала көрсетілгеннен бері тауарлар өзгерді, ештеңе жазылған жоқ. Тізімді қайта тексеріңіз.",
    ru: "После предпросмотра товары изменились, ничего не записано. Проверьте список ещё раз.",
    en: "Goods have changed since the preview, nothing was written. Please preview the list again.",
  },
  import_broken_off: {
    kk: "Жүктеу бізде шыққан қатеден үзілді, ештеңе өзгерген жоқ. Қайталап көріңіз.",
    ru: "Загрузка прервалась из-за ошибки у нас, ничего не изменено. Попробуйте ещё раз.",
    en: "The import broke off because something went wrong on our side; nothing was changed. Please try again.",
  },
  row_malformed: {
    kk: "Тырнақша немесе баған саны дұрыс емес",
    ru: "Нарушены кавычки или число колонок",
    en: "Wrong quotation marks or number of columns",
  },
  barcode_invalid: { kk: "Штрихкод қате", ru: "Неверный штрихкод", en: "Wrong barcode" },
  barcode_repeated: {
    kk: "Штрихкод файлда қайталанған",
    ru: "Штрихкод повторяется в файле",
    en: "The barcode is repeated in the file",
  },
  name_repeated: {
    kk: "Атау файлда қайталанған",
    ru: "Название повторяется в файле",
    en: "The name is repeated in the file",
  },
  product_repeated: {
    kk: "Бұл тауар файлда басқа штрихкодпен кездескен",
    ru: "Этот товар уже был в файле под другим штрихкодом",
    en: "This product was in the file already under another barcode",
  },
  name_missing: { kk: "Атауы жоқ", ru: "Нет названия", en: "The name is missing" },
  name_too_long: { kk: "Атауы тым ұзын", ru: "Слишком длинное название", en: "The name is too long" },
  brand_too_long: { kk: "Бренд атауы тым ұзын", ru: "Слишком длинный бренд", en: "The brand is too long" },
  category_missing: { kk: "Санаты жоқ", ru: "Нет категории", en: "The category is missing" },
  category_too_long: {
    kk: "Санат атауы тым ұзын",
    ru: "Слишком длинная категория",
    en: "The category is too long",
  },
  category_unknown: { kk: "Мұндай санат жоқ", ru: "Такой категории нет", en: "There is no such category" },
  unit_unknown: { kk: "Өлшем бірлігі белгісіз", ru: "Неизвестная единица", en: "Unknown unit" },
  unit_fixed: {
    kk: "Қоймада болған тауардың өлшем бірлігі басқа",
    ru: "Другая единица у товара, который уже был на складе",
    en: "Another unit for a product that has been in stock",
  },
  price_missing: { kk: "Бағасы жоқ", ru: "Нет цены", en: "The price is missing" },
  price_invalid: { kk: "Баға қате", ru: "Неверная цена", en: "Wrong price" },
  quantity_invalid: { kk: "Қалдық қате", ru: "Неверный остаток", en: "Wrong quantity" },
  quantity_not_whole: {
    kk: "Даналап сатылатын тауардың қалдығы бөлшек сан",
    ru: "Дробный остаток у штучного товара",
    en: "A fraction of a product that is sold by the piece",
  },
  flag_unknown: {
    kk: "Белгі түсініксіз: «иә» не «жоқ» деп жазыңыз",
    ru: "Непонятная отметка: напишите «да» или «нет»",
    en: "Unclear mark: write yes or no",
  },
  changed_since: {
    kk: "Содан бері қолмен өзгертілген",
    ru: "С тех пор изменено вручную",
    en: "Changed by hand since",
  },
  moved_since: {
    kk: "Содан бері сатылған немесе қозғалған",
    ru: "С тех пор продавался или двигался по складу",
    en: "Sold or moved since",
  },
  gone_since: { kk: "Содан бері жойылған", ru: "С тех пор удалён", en: "Deleted since" },
};

/** The sentence for a code in a language. */
export function importMessage(language: Language, code: string): string {
  return MESSAGES[code as ImportCode][language];
}
