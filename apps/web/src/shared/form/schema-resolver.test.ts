import { CreateProductBody, PlaceOrderBody, RegisterBody } from "@saudaflow/contract";
import type { ResolverOptions } from "react-hook-form";
import { expect, test } from "vitest";
import { ru } from "../i18n/ru/index.ts";
import { schemaResolver } from "./schema-resolver.ts";

const options = {} as ResolverOptions<Record<string, unknown>>;
const resolve = (schema: Parameters<typeof schemaResolver>[0], values: Record<string, unknown>) =>
  schemaResolver(schema, ru)(values, undefined, options);
const messages = (errors: object) =>
  Object.fromEntries(
    Object.entries(errors).map(([name, error]) => [name, (error as { message: string }).message]),
  );

test("every broken field has one sentence in the reader's language", async () => {
  const { errors } = await resolve(RegisterBody, {
    email: "айгүл",
    password: "123",
    full_name: "",
    phone: "",
    consent: false,
  });
  expect(messages(errors)).toEqual({
    email: "Проверьте адрес почты",
    password: "Не меньше 8 знаков",
    full_name: "Заполните это поле",
    consent: "Нужно ваше согласие",
  });
});

test("good values pass, an empty optional field is left out", async () => {
  const values = {
    email: "a@example.kz",
    password: "қызыл-алма",
    full_name: "Айгүл",
    phone: "",
    consent: true,
  };
  const { phone: _, ...sent } = values;
  expect(await resolve(RegisterBody, values)).toEqual({ values: sent, errors: {} });
});

test("fields inside objects and wrong choices are named where they stand", async () => {
  const { errors } = await resolve(PlaceOrderBody, {
    payment_method: "",
    delivery_method: "delivery",
    address: { city: "Алматы", street: "", house: "7" },
  });
  expect(errors).toMatchObject({
    payment_method: { message: "Заполните это поле" },
    address: { street: { message: "Заполните это поле" } },
  });
});

test("money: words, not patterns", async () => {
  const { errors } = await resolve(CreateProductBody, {
    name_kk: "Сүт",
    name_ru: "Молоко",
    price: "дорого",
    unit: "piece",
    category_id: 1,
    barcodes: [],
    is_published: true,
  });
  expect(messages(errors)).toEqual({ price: "Проверьте значение" });
});
