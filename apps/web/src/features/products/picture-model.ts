/** A picture on the board, wherever it is now. */
export interface BoardPicture {
  readonly key: string;
  readonly url: string;
  readonly state: "kept" | "waiting" | "sending" | "failed" | "sent";
  readonly progress: number;
}

/** What can be done with a product's pictures, before there is a product and after. */
export interface PictureModel {
  readonly pictures: readonly BoardPicture[];
  readonly add: (files: readonly File[]) => void;
  readonly move: (from: number, to: number) => void;
  readonly remove: (key: string) => void;
  readonly again: (key: string) => void;
}
