import type { Language } from "@saudaflow/contract";
import { LETTER_WORDS } from "./words.ts";

/** What is said to one person. Everything in it is plain text, which the two forms of the letter show literally. */
export interface Letter {
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** A small table: goods, totals. */
  readonly rows?: readonly (readonly [label: string, value: string])[];
  /** A page of ours. */
  readonly link: { readonly label: string; readonly path: string };
  readonly notes?: readonly string[];
  /** Its reader may switch such letters off, and is told where. */
  readonly is_optional: boolean;
}

/** A letter as text: what the demo shows and what a reader without HTML sees. Links stand on `public_url` alone. */
export function letterText(letter: Letter, public_url: string): string {
  const { paragraphs, rows = [], link, notes = [] } = letter;
  const table = rows.map(([label, value]) => `${label}: ${value}`).join("\n");
  const parts = [
    LETTER_WORDS[letter.language].greeting,
    ...paragraphs,
    table,
    `${link.label}:\n${public_url}${link.path}`,
    ...notes,
    `--\n${footer(letter, public_url).join("\n")}`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** The same as simple HTML, which needs nothing from elsewhere. */
export function letterHtml(letter: Letter, public_url: string): string {
  const { language, subject, paragraphs, rows = [], link, notes = [] } = letter;
  const paragraph = (text: string, style = "margin:0 0 16px") => `<p style="${style}">${literal(text)}</p>`;
  const small = "margin:0 0 8px;font-size:14px;color:#6b645c";
  const table = `<table style="border-collapse:collapse;width:100%;margin:0 0 24px">${rows
    .map(([label, value]) => {
      const cell = "padding:6px 0;border-bottom:1px solid #e8e2d9;vertical-align:top";
      return `<tr><td style="${cell}">${literal(label)}</td><td style="${cell};text-align:right;padding-left:16px">${literal(value)}</td></tr>`;
    })
    .join("")}</table>`;
  const button =
    "display:inline-block;padding:12px 24px;border-radius:12px;background:#1f7a46;color:#ffffff;text-decoration:none";
  return [
    "<!doctype html>",
    `<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${literal(subject)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#ffffff;color:#2b2620;font:16px/1.5 sans-serif"><div style="max-width:560px;margin:0 auto">`,
    paragraph(LETTER_WORDS[language].greeting),
    ...paragraphs.map((text) => paragraph(text)),
    rows.length > 0 ? table : "",
    `<p style="margin:0 0 24px"><a href="${literal(public_url + link.path)}" style="${button}">${literal(link.label)}</a></p>`,
    ...notes.map((text) => paragraph(text, small)),
    `<hr style="border:0;border-top:1px solid #e8e2d9;margin:24px 0 16px">`,
    ...footer(letter, public_url).map((text) => paragraph(text, small)),
    "</div></body></html>",
  ].join("\n");
}

function footer({ language, is_optional }: Letter, public_url: string): string[] {
  const words = LETTER_WORDS[language];
  return [words.automatic, ...(is_optional ? [`${words.switch_off}: ${public_url}/profile`] : [])];
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function literal(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
