/** The box of every text control: an outline that is seen (3:1), inside, so that a row of fields never moves. */
export const controlClass =
  "w-full min-h-11 rounded-control bg-surface px-4 py-2 text-base text-ink inset-ring inset-ring-control " +
  "transition-[background-color,box-shadow] hover:bg-sunken focus:bg-raised focus:outline-none focus:inset-ring-2 focus:inset-ring-accent " +
  "aria-invalid:inset-ring-2 aria-invalid:inset-ring-sale disabled:opacity-50";
