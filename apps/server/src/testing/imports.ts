import type { Import, ImportDetails, SignedIn } from "@saudaflow/contract";
import { type AsyncZippable, strToU8, zipSync } from "fflate";
import { type Answer, expectStatus, type TestShop } from "./shop.ts";

/** Sends lists to a shop as its seller (or an admin) does, over HTTP; the jobs are done at once. */
export class Importer {
  readonly #shop: TestShop;
  readonly #token: string;
  readonly #query: string;
  constructor(shop: TestShop, person: SignedIn, query = "") {
    this.#shop = shop;
    this.#token = person.access_token;
    this.#query = query;
  }

  async upload(content: string | Uint8Array, name = "list.csv"): Promise<Answer> {
    const boundary = "----saudaflow-test";
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    const payload = Buffer.concat([
      Buffer.from(head),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const response = await this.#shop.app.inject({
      method: "POST",
      url: `/api/v1/products/imports${this.#query}`,
      headers: {
        "accept-language": "en",
        authorization: `Bearer ${this.#token}`,
        "content-type": `multipart/form-data; boundary=${boundary}`,
      },
      payload,
    });
    return {
      status: response.statusCode,
      body: response.json(),
      headers: response.headers as Answer["headers"],
      raw: response.rawPayload,
    };
  }

  /** Uploads a list and answers what it would do. */
  async preview(content: string | Uint8Array, name?: string): Promise<ImportDetails> {
    const { id } = expectStatus(await this.upload(content, name), 202) as Import;
    await this.#shop.work();
    return this.get(id);
  }

  async get(id: number, query = "?page_size=100", language = "en"): Promise<ImportDetails> {
    const headers = { "accept-language": language };
    const answer = await this.#shop.ask("GET", `/products/imports/${id}${query}`, {
      token: this.#token,
      headers,
    });
    return expectStatus(answer, 200) as ImportDetails;
  }

  ask(id: number, deed: "confirm" | "undo", body?: object, key?: string): Promise<Answer> {
    return this.#shop.post(`/products/imports/${id}/${deed}`, body, this.#token, key);
  }

  /** Confirms or undoes a run and answers how it stands then. */
  async finish(
    id: number,
    deed: "confirm" | "undo",
    body: object | undefined = undefined,
  ): Promise<ImportDetails> {
    expectStatus(await this.ask(id, deed, deed === "confirm" ? (body ?? {}) : undefined), 202);
    await this.#shop.work();
    return this.get(id);
  }

  map(id: number, columns: readonly (string | null)[]): Promise<Answer> {
    return this.#shop.ask("PUT", `/products/imports/${id}/mapping`, {
      body: { columns },
      token: this.#token,
    });
  }
}

/** Everything of a shop's goods and their account that an import may touch; times of change left out. */
export async function goodsOf(shop: TestShop, shop_id: number) {
  const db = shop.database.read;
  const of = (table: "products" | "barcodes" | "stock_movements") =>
    db.selectFrom(table).selectAll().where("shop_id", "=", shop_id).orderBy("id").execute();
  const products = (await of("products")) as { id: number; updated_at?: string }[];
  const levels = await db
    .selectFrom("stock_levels")
    .innerJoin("products", "products.id", "product_id")
    .select(["product_id", "on_hand", "sold"])
    .where("shop_id", "=", shop_id)
    .orderBy("product_id")
    .execute();
  return {
    products: products.map(({ updated_at: _, ...product }) => product),
    barcodes: await of("barcodes"),
    movements: await of("stock_movements"),
    levels,
    categories: (await db.selectFrom("categories").select("slug").execute()).length,
  };
}

/** Barcodes of twelve digits and their check digit. */
export function barcode(number: number): string {
  const digits = String(200_000_000_000 + number);
  const sum = Array.from(digits, Number).reduce((all, digit, i) => all + digit * (i % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const CP1251 = new Map(
  Array.from(
    new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, i) => i)),
    (char, i) => [char, i],
  ),
);
export function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => CP1251.get(char) ?? 63);
}

/** A workbook whose sheet and other parts are written by hand, for what no spreadsheet program writes. */
export function workbook(sheetData: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>${body}`;
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": xml(
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": xml(
      `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ),
    "xl/sharedStrings.xml": xml(`<sst xmlns="${main}"></sst>`),
    ...parts,
  };
  const bytes = Object.entries(all).map(([name, part]) => [
    name,
    typeof part === "string" ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes) as AsyncZippable as Record<string, Uint8Array>, { level: 1 });
}
