/** What a link tells the page that it opens. */
export interface CameFrom {
  /** The address of the list whose row was opened, with its filters. */
  readonly list?: string;
  /** The list is opened again: it stands where it was left. */
  readonly isBack?: boolean;
}
