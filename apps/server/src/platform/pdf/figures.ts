/** Text as glyphs; what pdfkit reads of it. */
interface Run {
  readonly glyphs: readonly unknown[];
  readonly positions: readonly unknown[];
  readonly advanceWidth: number;
}

declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** The font in use. Not in pdfkit's types, and not promised: a test holds the document against one without us. */
      readonly _font: { layoutRun: (text: string, features?: unknown) => Run };
    }
  }
}

/** Signs that no font of ours sets differently beside each other. */
const FIGURES = /^[\d\u00a0 ,.:/%\u2212₸-]+$/;

/**
 * pdfkit shapes a text with features anew each time, and four times a text: figures took most of a report's time. They
 * are put together from their signs instead, each of which is shaped once. Whoever asks again asks for the last text.
 */
export function shapeFiguresOnce({ _font: font }: PDFKit.PDFDocument): void {
  const shape = font.layoutRun.bind(font);
  const signs = new Map<string, Run>();
  const signOf = (char: string, features: unknown): Run => {
    let sign = signs.get(char);
    if (sign === undefined) {
      sign = shape(char, features);
      signs.set(char, sign);
    }
    return sign;
  };
  let last = { text: "", run: { glyphs: [], positions: [], advanceWidth: 0 } as Run };
  font.layoutRun = (text, features) => {
    if (features === undefined) return shape(text);
    if (last.text !== text)
      last = { text, run: FIGURES.test(text) ? compose(text, features) : shape(text, features) };
    return last.run;
  };

  function compose(text: string, features: unknown): Run {
    const glyphs: unknown[] = [];
    const positions: unknown[] = [];
    let advanceWidth = 0;
    for (const char of text) {
      const sign = signOf(char, features);
      glyphs.push(...sign.glyphs);
      positions.push(...sign.positions);
      advanceWidth += sign.advanceWidth;
    }
    return { glyphs, positions, advanceWidth };
  }
}
