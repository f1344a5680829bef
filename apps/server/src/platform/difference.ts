/** A kept figure that is not what its ledger says. */
export interface Difference {
  readonly what: string;
  readonly kept: number | string | null;
  readonly rebuilt: number | string;
}
