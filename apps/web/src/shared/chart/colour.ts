const COLOURS = ["var(--accent)", "var(--few)", "var(--sale)"];

/** The colour of a chart's first, second … series. */
export const colourOf = (index: number): string => COLOURS[index % COLOURS.length] ?? "var(--accent)";
