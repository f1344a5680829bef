const COLOURS = ["var(--accent)", "var(--few)", "var(--sale)"];

/** The colour of a series by its place. */
export const colourOf = (index: number): string | undefined => COLOURS[index % COLOURS.length];
