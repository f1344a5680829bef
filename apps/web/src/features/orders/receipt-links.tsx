import type { Order } from "@saudaflow/contract";
import { ExternalLink, FileDown } from "lucide-react";
import { useId } from "react";
import { Link } from "react-router";
import { useT } from "#shared/i18n/context.ts";
import { saveFile } from "#shared/save-file.ts";
import { Button } from "#shared/ui/button.tsx";
import { buttonClass } from "#shared/ui/button-class.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useGetReceiptPdfMutation } from "./api.ts";

/** The receipt as a file in two sizes, and the public page that its QR code opens. */
export function ReceiptLinks({ order }: { readonly order: Order }) {
  const t = useT();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-lg font-semibold">
        {t.orders.receipt}
      </h2>
      <div className="flex flex-wrap gap-2">
        <PdfButton order={order} size="roll" label={t.orders.receipt_roll} />
        <PdfButton order={order} size="a4" label={t.orders.receipt_a4} />
        {/* The server names its public address; here the page is ours. */}
        <Link
          to={new URL(order.receipt_url, location.href).pathname}
          className={buttonClass({ look: "soft" }, "px-4 text-sm max-sm:w-full")}
        >
          <ExternalLink aria-hidden className="size-4" />
          {t.orders.receipt_page}
        </Link>
      </div>
    </section>
  );
}

interface PdfProps {
  readonly order: Order;
  readonly size: "roll" | "a4";
  readonly label: string;
}

/** Downloaded, not opened in a tab: a PDF at a `blob:` address inherits our content security policy and stays blank in Chrome. */
function PdfButton({ order, size, label }: PdfProps) {
  const t = useT();
  const [fetchPdf, { isLoading }] = useGetReceiptPdfMutation();
  const say = useErrorText();
  const save = async () => {
    const { data: address, error } = await fetchPdf({ id: order.id, size });
    if (!address) return toast({ text: say(error), look: "bad" });
    saveFile(address, `${t.orders.receipt} ${order.number}${size === "a4" ? " A4" : ""}.pdf`);
  };
  return (
    <Button look="soft" busy={isLoading} className="px-4 text-sm max-sm:flex-1" onClick={() => void save()}>
      <FileDown aria-hidden className="size-4" />
      {label}
    </Button>
  );
}
