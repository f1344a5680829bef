import { Download } from "lucide-react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { saveFile } from "#shared/save-file.ts";
import { Button } from "#shared/ui/button.tsx";
import { Menu } from "#shared/ui/menu.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useExportProductsMutation } from "./api.ts";

/** The shop's goods as a table that can be loaded again. */
export function ExportMenu({ shop_id }: { readonly shop_id: number | undefined }) {
  const t = usePanelT();
  const say = useErrorText();
  const [make, { isLoading }] = useExportProductsMutation();
  const save = async (format: "csv" | "xlsx") => {
    const { data, error } = await make({ format, shop_id });
    if (data) saveFile(data, `${t.products.export_name}.${format}`);
    else toast({ text: say(error), look: "bad" });
  };
  return (
    <Menu
      trigger={
        <Button look="soft" className="px-4" busy={isLoading}>
          <Download aria-hidden className="size-5" />
          {/* Alone in its row it has room for its word. */}
          <span className="max-lg:[:not(:only-child)>*>&]:sr-only">{t.products.export}</span>
        </Button>
      }
      items={[
        { id: "xlsx", label: t.products.export_xlsx, onSelect: () => void save("xlsx") },
        { id: "csv", label: t.products.export_csv, onSelect: () => void save("csv") },
      ]}
    />
  );
}
