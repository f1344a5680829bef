import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Language } from "@saudaflow/contract";
import bwip from "bwip-js/node";
import PDFDocument from "pdfkit";
import { shapeFiguresOnce } from "./figures.ts";

/** Points in a millimetre; a PDF counts in points. */
export const MM = 72 / 25.4;
export const A4 = { width: 595.28, height: 841.89 } as const;

/** Acrobat opens no page longer than this. */
export const MAX_PAGE_HEIGHT = 14_400;

/** No text of a receipt or a report is longer; what is, was sent to make us work. */
const MAX_TEXT = 2_000;

/** A line may end after a space, but not between a figure and its short unit ("3,2 %", "500 мл"), and after a hyphen or slash inside a word. */
const BREAKS = /(?<= )(?<!\d (?=(?:%|\p{L}{1,3})(?!\p{L})))|(?<=\p{L}[-–/])(?=\p{L})/u;

/** Golos Text: ascent 0.98 and descent 0.22 of the size; lines are set a little apart. */
const LEADING = 1.26;
const BASELINE = (LEADING - 1.2) / 2 + 0.98;

export type Weight = "regular" | "medium" | "bold";
export interface Style {
  readonly size: number;
  readonly weight?: Weight;
  /** "#rrggbb"; black without it. */
  readonly color?: string;
  /** Figures of one width, for columns. */
  readonly figures?: boolean;
}
export type Align = "left" | "center" | "right";

/** A part of a page whose height is known before it is drawn. */
export interface Block {
  readonly height: number;
  readonly draw: (top: number) => void;
}

/** Where text stands: from `x`, at most `width` wide, at most `lines` lines (the last then ends in "…"). */
export interface Place {
  readonly x: number;
  readonly width: number;
  readonly align?: Align;
  readonly lines?: number;
}

export type Pdf = ReturnType<typeof openDocument>;

const require = createRequire(import.meta.url);
const font = (file: string) => readFileSync(require.resolve(`@expo-google-fonts/golos-text/${file}.ttf`));
let files: Record<Weight, Buffer> | undefined;
/** Only the bytes are kept: a parsed font remembers earlier documents and would change the bytes of later ones. */
function fontFiles(): Record<Weight, Buffer> {
  files ??= {
    regular: font("400Regular/GolosText_400Regular"),
    medium: font("500Medium/GolosText_500Medium"),
    bold: font("700Bold/GolosText_700Bold"),
  };
  return files;
}

/** What Golos Text has no letter for: anything but Latin, Cyrillic, common accents, punctuation and currencies. A test holds it against the font. */
export const UNPRINTABLE =
  /(?![\u0300-\u0304\u0306-\u0308\u030a-\u030c])[^ -~\u00a0-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0123\u012a\u012b\u012e-\u0133\u0139-\u013e\u0141-\u0148\u014a-\u014d\u0150-\u015b\u015e-\u0161\u0164\u0165\u016a-\u017e\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e\u045f\u0490-\u049d\u04a0-\u04a5\u04aa\u04ab\u04ae-\u04b3\u04b6-\u04bb\u04c0\u04cf-\u04df\u04e2-\u04eb\u04ee-\u04f5\u2010-\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u20b4\u20b8\u20bd\u2116\u2122\u2190-\u2193\u2212\u2248\u2264\u2265]/gu;

/** Emoji with their colours, flags and key caps; the font's own arrows and marks stay. */
const PICTURES =
  /(?![©®™‼⁉↔-↙])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\ufe00-\ufe0f\u20e3]/gu;

/** Text that has nothing to clean: most of a report. */
const PLAIN = /^(?! )(?:[!-~\u0401\u0410-\u044f\u0451«»№₸–−·ҒғҚқҢңӘәҮүҰұӨөҺһІі]|[ \u00a0](?![ \u00a0]|$))*$/;

/** One line of text that a page can carry: no control or direction characters, no pictures, no towers of accents; a foreign letter becomes "?". */
export function printable(text: string): string {
  if (text.length < MAX_TEXT && PLAIN.test(text)) return text;
  const head = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  return head
    .normalize("NFC")
    .replace(/[\s\u2028\u2029]+/g, (space) => (/^[\u00a0\u202f]+$/.test(space) ? "\u00a0" : " "))
    .replace(PICTURES, "")
    .replace(/\p{C}/gu, "")
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
    .replace(UNPRINTABLE, "?")
    .replace(/ {2,}/g, " ")
    .replace(/^ | $/g, "");
}

/**
 * Opens a document. The same calls give the same bytes on every machine: the time is the caller's, and nothing is
 * compressed unless that is asked for (zlib differs between processors).
 */
export function openDocument(options: {
  title: string;
  created_at: Date;
  language?: Language;
  compress?: boolean;
}) {
  const doc = new PDFDocument({
    autoFirstPage: false,
    compress: options.compress ?? false,
    displayTitle: true,
    // pdfkit's default loads Helvetica, which has no Kazakh; its types don't know that false is accepted.
    font: false as unknown as string,
    lang: options.language ?? "kk",
    info: {
      Title: printable(options.title),
      Creator: "SaudaFlow",
      Producer: "SaudaFlow",
      CreationDate: options.created_at,
    },
  });
  let chunks: Uint8Array[] = [];
  /** In memory of its own, not Buffer's shared pool: a worker can hand it over without a copy. */
  const taken = (): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    chunks = [];
    return bytes;
  };
  const ended = new Promise<void>((resolve, reject) => {
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("error", reject);
    doc.on("end", resolve);
  });
  for (const [weight, file] of Object.entries(fontFiles())) {
    doc.registerFont(weight, file);
    doc.font(weight);
    shapeFiguresOnce(doc);
  }

  const use = (style: Style) => {
    doc.font(style.weight ?? "regular", style.size);
    return style.figures ? { features: ["tnum" as const] } : {};
  };

  /** Widths at size 1: shaping a word is what a document spends its time on. */
  const widths = new Map<string, number>();
  const measure = (clean: string, style: Style): number => {
    const key = `${style.weight ?? "regular"}${style.figures ?? false}${clean}`;
    let unit = widths.get(key);
    if (unit === undefined) {
      unit = doc.widthOfString(clean, use({ ...style, size: 1 }));
      widths.set(key, unit);
    }
    return unit * style.size;
  };

  /** The width of one line. */
  const width = (text: string, style: Style): number => measure(printable(text), style);

  /** One line with its baseline at `y`; `x` is its left end, middle or right end. */
  const text = (line: string, x: number, y: number, style: Style, align: Align = "left"): void => {
    const clean = printable(line);
    const shift = align === "left" ? 0 : measure(clean, style) / (align === "right" ? 1 : 2);
    doc.fillColor(style.color ?? "#000000");
    doc.text(clean, x - shift, y, { ...use(style), lineBreak: false, baseline: "alphabetic" });
  };

  /** Text as lines no wider than `room`. */
  const wrap = (source: string, room: number, style: Style, limit = Number.POSITIVE_INFINITY): string[] => {
    const lines: string[] = [];
    let line = "";
    let used = 0;
    const add = (piece: string): void => {
      const wide = measure(piece, style);
      if (line && used + measure(piece.trimEnd(), style) > room) {
        lines.push(line);
        line = "";
        used = 0;
      }
      line += piece;
      used += wide;
    };
    for (const piece of printable(source).split(BREAKS)) {
      if (measure(piece.trimEnd(), style) <= room) add(piece);
      else for (const char of piece) add(char);
    }
    lines.push(line);
    const kept = lines.slice(0, limit).map((each) => each.trimEnd());
    if (lines.length > limit) {
      let last = Array.from(kept[limit - 1] ?? "");
      while (last.length > 0 && measure(`${last.join("")}…`, style) > room) last = last.slice(0, -1);
      kept[limit - 1] = `${last.join("").replace(/[\s.,;–-]+$/, "")}…`;
    }
    return kept;
  };

  /** A label in two languages, "Барлығы / Итого", on one line or each language on its own. */
  const wrapLabel = (label: string, room: number, style: Style): string[] =>
    width(label, style) <= room ? [label] : label.split(" / ").flatMap((part) => wrap(part, room, style));

  const lineHeight = (style: Style) => style.size * LEADING;

  /** The style, made smaller until the line fits. */
  const fit = (line: string, room: number, style: Style): Style => {
    const w = width(line, style);
    return w > room ? { ...style, size: (style.size * room) / w } : style;
  };

  /** Text in as many lines as it needs. */
  const paragraph = (source: string, place: Place, style: Style): Block =>
    setLines(wrap(source, place.width, style, place.lines), place, style);

  /** A label in two languages, each on a line of its own where both don't fit on one. */
  const labelBlock = (label: string, place: Place, style: Style): Block =>
    setLines(wrapLabel(label, place.width, style), place, style);

  const setLines = (lines: readonly string[], place: Place, style: Style): Block => {
    const align = place.align ?? "left";
    const x = place.x + (align === "left" ? 0 : place.width / (align === "right" ? 1 : 2));
    return {
      height: lines.length * lineHeight(style),
      draw: (top) => {
        for (const [i, line] of lines.entries()) {
          text(line, x, top + i * lineHeight(style) + style.size * BASELINE, style, align);
        }
      },
    };
  };

  /** A label on the left and a figure on the right with one baseline; the label wraps before it would touch the figure. */
  const row = (label: string, figure: string, place: Place, left: Style, right: Style): Block => {
    const fitted = fit(figure, place.width, right);
    const room = place.width - width(figure, fitted) - 8;
    const end = place.x + place.width;
    if (room < Math.min(place.width * 0.3, width(label, left))) {
      return stack(labelBlock(label, place, left), labelBlock(figure, { ...place, align: "right" }, fitted));
    }
    const lines = wrapLabel(label, room, left);
    const drop = Math.max(left.size, fitted.size) * BASELINE;
    return {
      height: Math.max(drop - left.size * BASELINE + lines.length * lineHeight(left), lineHeight(fitted)),
      draw: (top) => {
        for (const [i, line] of lines.entries()) text(line, place.x, top + drop + i * lineHeight(left), left);
        text(figure, end, top + drop, fitted, "right");
      },
    };
  };

  /** A straight line across; `dots` makes it dotted. */
  const rule = (
    x: number,
    y: number,
    length: number,
    look: { width?: number; color?: string; dots?: boolean } = {},
  ): void => {
    const thick = look.width ?? 0.5;
    doc
      .save()
      .lineWidth(thick)
      .strokeColor(look.color ?? "#000000");
    if (look.dots) doc.lineCap("round").dash(0.01, { space: thick * 3 });
    doc
      .moveTo(x, y)
      .lineTo(x + length, y)
      .stroke()
      .restore();
  };

  const fill = (x: number, y: number, w: number, h: number, color = "#000000"): void => {
    doc.rect(x, y, w, h).fill(color);
  };

  const frame = (x: number, y: number, w: number, h: number, thick = 0.75): void => {
    doc.lineWidth(thick).strokeColor("#000000").rect(x, y, w, h).stroke();
  };

  /** A QR code as one black shape, `module` points for each of its `modules` squares a side. Keep four modules of white around it. */
  const qr = (content: string): { modules: number; draw: (x: number, y: number, module: number) => void } => {
    const [code] = bwip.raw("qrcode", content, "eclevel=M");
    if (!code || !("pixs" in code)) throw new Error("no QR code was made");
    const { pixs, pixx: modules } = code;
    return {
      modules,
      draw: (x, y, module) => {
        for (let at = 0; at < pixs.length; at++) {
          if (!pixs[at]) continue;
          const start = at;
          while (pixs[at + 1] && (at + 1) % modules) at++;
          // Rows overlap by a hair, or viewers show white seams between them.
          const column = start % modules;
          doc.rect(
            x + column * module,
            y + ((start - column) / modules) * module,
            (at - start + 1) * module,
            module * 1.03,
          );
        }
        doc.fill("#000000");
      },
    };
  };

  return {
    addPage: (size: { width: number; height: number }): void => {
      doc.addPage({ size: [size.width, size.height], margin: 0 });
    },
    width,
    text,
    wrap,
    paragraph,
    label: labelBlock,
    row,
    rule,
    fill,
    frame,
    qr,
    /** The bytes that have been written since the last call. */
    taken,
    /** Ends the document; the rest of its bytes. */
    finish: async (): Promise<Uint8Array<ArrayBuffer>> => {
      doc.end();
      await ended;
      return taken();
    },
  };
}

export const gap = (height: number): Block => ({ height, draw: () => undefined });

/** Blocks one under another. */
export function stack(...blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, block) => sum + block.height, 0),
    draw: (top) => {
      let y = top;
      for (const block of blocks) {
        block.draw(y);
        y += block.height;
      }
    },
  };
}

/** Blocks with their tops on one line. */
export function beside(...blocks: readonly Block[]): Block {
  return {
    height: Math.max(0, ...blocks.map((block) => block.height)),
    draw: (top) => {
      for (const block of blocks) block.draw(top);
    },
  };
}
