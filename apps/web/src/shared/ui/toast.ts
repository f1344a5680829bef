export interface ToastOptions {
  readonly text: string;
  /** `bad`: a refusal, announced at once. */
  readonly look?: "good" | "bad";
  /** "Undo", "To the cart". */
  readonly action?: { readonly label: string; readonly run: () => unknown };
}

type Listener = (options: ToastOptions) => void;
let listener: Listener | undefined;
let waiting: ToastOptions[] = [];
let wake: (() => void) | undefined;

/** Says what has just been done; callable from anywhere. The drawing part is downloaded with the first toast. */
export function toast(options: ToastOptions): void {
  if (listener) {
    listener(options);
    return;
  }
  waiting.push(options);
  wake?.();
}

/** `run` hears of each toast as long as there is nothing to draw it. */
export function onToast(run: () => void): void {
  wake = run;
}

export function showToastsWith(show: Listener): void {
  listener = show;
  for (const options of waiting) show(options);
  waiting = [];
}
