import type { Product } from "@saudaflow/contract";
import { useT } from "#shared/i18n/context.ts";

export function ProductFacts({ product }: { readonly product: Product }) {
  const t = useT();
  const facts = [
    [t.catalog.brand, product.brand],
    [t.catalog.category, product.category_name],
    [t.catalog.shop, product.shop.name],
    [t.catalog.barcode, product.barcode],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold">{t.catalog.about}</h2>
      {product.description && (
        <p className="max-w-prose whitespace-pre-line text-ink-soft">{product.description}</p>
      )}
      <dl className="grid max-w-md grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
