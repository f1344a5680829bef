import { openDocument } from "#platform/pdf/document.ts";
import { drawA4 } from "./receipt-a4.ts";
import type { ReceiptDocument } from "./receipt-document.ts";
import { title } from "./receipt-parts.ts";
import { drawRoll } from "./receipt-roll.ts";

/** The receipt as a PDF, from the stored order alone: the same bytes each time. */
export async function draw(receipt: ReceiptDocument): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = openDocument({
    title: `${title(receipt)} · ${receipt.shop.name}`,
    created_at: new Date(receipt.created_at),
  });
  if (receipt.size === "roll") drawRoll(pdf, receipt);
  else drawA4(pdf, receipt);
  return pdf.finish();
}
