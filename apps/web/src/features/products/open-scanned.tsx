import { useEffect } from "react";
import { useNavigate } from "react-router";
import { isApiError } from "#shared/api/problem.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { listenToScanner, useScan } from "#shared/scanner.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useLazyFindByBarcodeQuery } from "./api.ts";

/** What a scanner reads opens its product, unless the page has a better use for it. Stands before the pages, which come later and go first. */
export function OpenScanned() {
  const t = usePanelT();
  const say = useErrorText();
  const navigate = useNavigate();
  const [find] = useLazyFindByBarcodeQuery();
  useEffect(listenToScanner, []);
  const open = async (code: string) => {
    const { data, error } = await find({ code });
    if (data) return navigate(`/seller/products/${data.id}`);
    if (!isApiError(error) || error.status !== 404) return toast({ text: say(error), look: "bad" });
    toast({
      text: t.panel.scan_unknown(code),
      look: "bad",
      action: {
        label: t.products.scanned_add,
        run: () => void navigate(`/seller/products/new?barcode=${code}`),
      },
    });
  };
  useScan((code) => void open(code));
  return null;
}
