import { useT } from "#shared/i18n/context.ts";

/** Goods on the counter, from left to right: how big, how high. */
const COUNTER = [
  ["milk", "size-16 md:size-24"],
  ["bread", "size-18 md:size-28 -ms-3"],
  ["tomato", "size-12 md:size-18 -ms-2"],
  ["avocado", "size-14 md:size-20 -ms-1 max-sm:hidden"],
  ["apple", "size-14 md:size-20 -ms-1 max-lg:hidden"],
] as const;

/** The shop says hello: warm light and what stands on the counter. */
export function Welcome() {
  const t = useT();
  return (
    <div className="relative flex items-end justify-between gap-3 overflow-hidden rounded-sheet bg-linear-105 from-tint-0 via-tint-5 to-tint-2 md:min-h-44">
      <span
        aria-hidden
        className="absolute inset-0 bg-[radial-gradient(circle_at_12%_-20%,var(--glow),transparent_55%)]"
      />
      <div className="relative self-center pt-5 pb-8 ps-5 md:pt-8 md:pb-12 md:ps-10">
        <p className="text-sm text-ink-soft md:text-base">{t.catalog.welcome}</p>
        <h1 className="mt-0.5 text-xl font-bold tracking-tight text-balance md:mt-1 md:text-2xl">
          {t.catalog.what_today}
        </h1>
      </div>
      {/* The white shelf that everything stands on. */}
      <span aria-hidden className="absolute inset-x-0 bottom-0 h-4 bg-raised/45 md:h-6" />
      <div aria-hidden className="relative flex shrink-0 items-end pe-3 pb-2.5 md:pe-10 md:pb-4">
        {COUNTER.map(([name, size]) => (
          <img
            key={name}
            src={`/pictures/${name}.webp`}
            alt=""
            width={112}
            height={112}
            className={`${size} object-contain`}
          />
        ))}
      </div>
    </div>
  );
}
