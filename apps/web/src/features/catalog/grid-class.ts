/** Two columns on a phone, four to six on a desk. */
export const gridClass =
  "grid grid-cols-2 gap-x-3 gap-y-6 md:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] md:gap-x-5 md:gap-y-8";

/** One row that is swept sideways; the last card in sight is cut on a phone, so that one sees that there is more. */
export const shelfClass =
  "no-scrollbar relative -mx-4 flex snap-x scroll-px-4 gap-3 overflow-x-auto px-4 py-1.5 -my-1.5 *:w-40 *:shrink-0 *:snap-start " +
  "md:-mx-6 md:scroll-px-6 md:gap-5 md:px-6 md:*:w-[calc((100%-3.75rem)/4)] xl:*:w-[calc((100%-5rem)/5)]";
