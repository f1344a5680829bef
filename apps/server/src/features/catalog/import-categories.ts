import type { Reader, Tx } from "#platform/db/database.ts";

/** Categories of the price lists that people bring, in the three languages; any other is named as its list names it. */
const KNOWN = new Map(
  `
baby|Балалар тағамы|Детское питание|Baby food
batteries-misc|Батарея және ұсақ тауар|Батарейки и мелочи|Batteries and small goods
beer|Сыра|Пиво|Beer
biscuits-cakes|Печенье және торт|Печенье и торты|Biscuits and cakes
bread|Нан|Хлеб|Bread
butter-oil-mayo|Май және майонез|Масло и майонез|Butter, oil and mayonnaise
canned|Консерві|Консервы|Canned food
cheese|Ірімшік|Сыр|Cheese
chocolate-candy|Шоколад және кәмпит|Шоколад и конфеты|Chocolate and candy
coffee-cocoa|Кофе және какао|Кофе и какао|Coffee and cocoa
dairy|Сүт өнімдері|Молочные продукты|Dairy
eggs|Жұмыртқа|Яйца|Eggs
energy|Энергетикалық сусын|Энергетики|Energy drinks
fish|Балық және теңіз өнімдері|Рыба и морепродукты|Fish and seafood
frozen|Мұздатылған тағам|Заморозка|Frozen food
fruit-veg|Көкөніс және жеміс|Овощи и фрукты|Fruit and vegetables
grains|Жарма және макарон|Крупы и макароны|Grains and pasta
household|Шаруашылық тауар|Хозяйственные товары|Household goods
hygiene|Гигиена|Гигиена|Personal care
ice-cream|Балмұздақ|Мороженое|Ice cream
instant|Тез дайындалатын тағам|Быстрое приготовление|Instant food
jam-honey|Тосап және бал|Варенье и мёд|Jam and honey
meat-poultry|Ет және құс еті|Мясо и птица|Meat and poultry
pet|Үй жануарларына|Для питомцев|For pets
sauces|Тұздық|Соусы|Sauces
sausage|Шұжық және сосиска|Колбасы и сосиски|Sausages
snacks|Тіскебасар|Снеки|Snacks
soft-drinks|Шырын және сусын|Соки и напитки|Juices and soft drinks
spirits-wine|Күшті сусын және шарап|Крепкий алкоголь и вино|Spirits and wine
sugar-salt-spice|Қант, тұз, дәмдеуіш|Сахар, соль, специи|Sugar, salt and spices
tea|Шай|Чай|Tea
tobacco|Темекі|Табак|Tobacco
uncategorised|Басқа тауар|Прочие товары|Other goods
water|Су|Вода|Water
yogurt-curd|Йогурт және сүзбе|Йогурты и творог|Yoghurt and curd
`
    .trim()
    .split("\n")
    .map((line) => {
      const [slug = "", name_kk = "", name_ru = "", name_en = ""] = line.split("|");
      return [slug, { name_kk, name_ru, name_en }] as const;
    }),
);

const LATIN = new Map(
  "аa әa бb вv гg ғg дd еe ёe жzh зz иi йy кk қq лl мm нn ңn оo өo пp рr сs тt уu ұu үu фf хh һh цts чch шsh щsch ыy іi эe юyu яya"
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);
const SLUG_LENGTH = 80;

/** What a text of a list means: a category that is there, or the one that would be made for it. */
export interface MeantCategory {
  readonly id: number | null;
  readonly slug: string;
  /** One of those above: it has names in three languages, so that anybody's list may bring it. */
  readonly is_known: boolean;
}

/** How the texts of a list are understood: by name in any language, or by slug. */
export async function categoryFinder(db: Reader): Promise<(text: string) => MeantCategory> {
  const rows = await db.selectFrom("categories").selectAll().orderBy("id", "desc").execute();
  const names = rows.flatMap((row) =>
    [row.name_kk, row.name_ru, row.name_en].map((name) => [nameKey(name), row] as const),
  );
  const byText = new Map([...names, ...rows.map((row) => [row.slug, row] as const)]);
  return (text) => {
    const slug = slugOf(text);
    // "pet" is what the shop calls "Для питомцев", whatever its slug is.
    const known = nameKey(KNOWN.get(slug)?.name_ru ?? "");
    const row = byText.get(nameKey(text)) ?? byText.get(slug) ?? byText.get(known);
    return { id: row?.id ?? null, slug: row?.slug ?? slug, is_known: KNOWN.has(slug) };
  };
}

/** The category of each text that a list has for one; an unknown one is made under the root. */
export async function importedCategories(tx: Tx, texts: Iterable<string>): Promise<Map<string, number>> {
  const find = await categoryFinder(tx);
  const made = new Map<string, number>();
  const found = new Map<string, number>();
  for (const text of texts) {
    const { id, slug } = find(text);
    const category_id = id ?? made.get(slug) ?? (await makeCategory(tx, text));
    made.set(slug, category_id);
    found.set(text, category_id);
  }
  return found;
}

async function makeCategory(tx: Tx, text: string): Promise<number> {
  const slug = slugOf(text);
  const names = KNOWN.get(slug) ?? { name_kk: text, name_ru: text, name_en: text };
  const { last } = await tx
    .selectFrom("categories")
    .select((row) => row.fn.coalesce(row.fn.max("position"), row.lit(0)).as("last"))
    .where("parent_id", "is", null)
    .executeTakeFirstOrThrow();
  const { id } = await tx
    .insertInto("categories")
    .values({ parent_id: null, slug, ...names, picture: null, position: last + 1 })
    // Another import that has just made it means the same one.
    .onConflict((conflict) => conflict.column("slug").doUpdateSet({ slug }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** "Сүт өнімдері" → "sut-onimderi", "spirits_wine" → "spirits-wine". */
function slugOf(text: string): string {
  const latin = Array.from(text.toLowerCase(), (letter) => LATIN.get(letter) ?? letter).join("");
  const slug = latin
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, SLUG_LENGTH)
    .replace(/^-|-$/g, "");
  return slug === "" ? "other" : slug;
}

/** In a namespace of its own beside slugs. */
function nameKey(name: string): string {
  return `name:${name.trim().toLowerCase()}`;
}
