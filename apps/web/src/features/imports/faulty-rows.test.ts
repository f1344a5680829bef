import type { ImportRow } from "@saudaflow/contract";
import { expect, test } from "vitest";
import { faultyTable } from "./faulty-rows.ts";

test("faulty rows stand under the headings of their file, each with what to mend", () => {
  const rows: ImportRow[] = [
    {
      line: 3,
      action: "error",
      product_id: null,
      values: { name: 'Сыр "Голландский"', price: "=1+1" },
      changes: [],
      errors: [{ field: "price", code: "price_invalid", message: "Неверная цена" }],
    },
  ];
  const columns = [
    { heading: "Товар", field: "name" as const, samples: [] },
    { heading: "Заметка", field: null, samples: [] },
    { heading: "Цена", field: "price" as const, samples: [] },
  ];
  expect(faultyTable(rows, { line: 1, columns }, "Что исправить")).toBe(
    '\ufeff"Товар";"Цена";"Что исправить"\r\n"Сыр ""Голландский""";"\'=1+1";"Неверная цена"\r\n',
  );
});
