import { Camera } from "lucide-react";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { controlClass } from "#shared/ui/control-class.ts";
import { Field } from "#shared/ui/field.tsx";
import { IconButton } from "#shared/ui/icon-button.tsx";
import { SearchSelect } from "#shared/ui/search-select.tsx";
import { useCamera } from "#shared/use-camera.tsx";
import { useDebounced } from "#shared/use-debounced.ts";
import { useListStockLevelsQuery } from "./api.ts";
import type { StockProduct } from "./change.ts";

const FOUND = 8;
const STILL_MS = 250;

interface Props {
  readonly shop_id: number | undefined;
  readonly onChoose: (product: StockProduct) => void;
  readonly onCode: (code: string) => void;
}

/** Which product comes next: by scanner, by camera, or found by its name. */
export function ProductChoice({ shop_id, onChoose, onCode }: Props) {
  const t = usePanelT().stock;
  const [text, setText] = useState("");
  const { open, camera } = useCamera(onCode);
  const q = useDebounced(text.trim(), STILL_MS);
  const found = useListStockLevelsQuery({ shop_id, page_size: FOUND, ...(q && { q }) }).data?.items ?? [];
  const choose = (id: number | undefined) => {
    const product = found.find((one) => one.id === id);
    if (product) onChoose(product);
  };
  return (
    <>
      <Field label={t.product} hint={t.scan_hint}>
        <div className="flex gap-2">
          <SearchSelect
            label={t.product}
            searchLabel={t.search}
            nothing={t.none}
            placeholder={t.choose}
            className={`${controlClass} flex min-w-0 items-center`}
            options={found.map(({ id, name }) => ({ value: id, label: name }))}
            value={undefined}
            onChange={choose}
            onSearch={setText}
          />
          <IconButton icon={Camera} label={t.by_camera} className="bg-surface" onClick={open} />
        </div>
      </Field>
      {camera}
    </>
  );
}
