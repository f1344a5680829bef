/** Two columns on a phone, four to six on a desk. */
export const gridClass =
  "grid grid-cols-2 gap-x-3 gap-y-6 md:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] md:gap-x-5 md:gap-y-8";

/** On a phone a shelf that is swept sideways and shows that there is more; on a desk one row of the grid. */
export const shelfClass =
  "no-scrollbar -mx-4 flex snap-x scroll-px-4 gap-3 overflow-x-auto px-4 pb-2 *:w-40 *:shrink-0 *:snap-start " +
  "md:mx-0 md:grid md:auto-rows-[0] md:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] md:grid-rows-[auto] md:gap-x-5 md:gap-y-0 md:overflow-x-visible md:overflow-y-clip md:px-0 md:[overflow-clip-margin:8px] md:*:w-auto";
