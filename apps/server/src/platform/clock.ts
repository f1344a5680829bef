/** The only source of "now": a test sets it, the server lets it run. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
