import { normaliseBarcode } from "@saudaflow/contract";
import { Camera, Plus, X } from "lucide-react";
import { useState } from "react";
import { useController } from "react-hook-form";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useScan } from "#shared/scanner.ts";
import { Button } from "#shared/ui/button.tsx";
import { Field } from "#shared/ui/field.tsx";
import { IconButton } from "#shared/ui/icon-button.tsx";
import { Input } from "#shared/ui/input.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useCamera } from "#shared/use-camera.tsx";

const MOST = 10;

/** The codes of a product: by scanner from anywhere on the page, by camera, or typed. */
export function BarcodesField() {
  const t = usePanelT();
  const { field, fieldState } = useController({ name: "barcodes" });
  const codes = field.value as readonly string[];
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<string>();
  const add = (typed: string) => {
    if (typed.trim() === "") return;
    const code = normaliseBarcode(typed);
    if (code === undefined) return setWrong(t.products.barcode_wrong);
    if (codes.includes(code)) return setWrong(t.products.barcode_twice);
    if (codes.length >= MOST) return setWrong(t.products.barcode_full);
    setWrong(undefined);
    setText("");
    field.onChange([...codes, code]);
    toast({ text: t.products.barcode_read(code) });
  };
  useScan(add);
  const { open, camera } = useCamera(add);
  const refused = fieldState.error as { message?: string } | undefined;
  const ofOne = (Object.values(fieldState.error ?? {}) as ({ message?: string } | undefined)[]).find(
    (error) => error?.message,
  );
  return (
    <div>
      {codes.length > 0 && (
        <ul className="mb-3 flex flex-wrap gap-2">
          {codes.map((code) => (
            <li key={code} className="figures flex items-center rounded-full bg-raised ps-4 font-medium">
              {code}
              <IconButton
                icon={X}
                label={t.products.barcode_remove(code)}
                onClick={() => field.onChange(codes.filter((one) => one !== code))}
              />
            </li>
          ))}
        </ul>
      )}
      <Field
        label={t.products.barcode}
        hint={t.products.barcodes_hint}
        error={wrong ?? refused?.message ?? ofOne?.message}
      >
        <div className="flex gap-2">
          <Input
            ref={field.ref}
            inputMode="numeric"
            autoComplete="off"
            className="figures"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={() => add(text)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              add(text);
            }}
          />
          <IconButton
            icon={Plus}
            label={t.products.barcode_add}
            className="bg-raised"
            onClick={() => add(text)}
          />
          <Button look="quiet" className="px-3" onClick={open}>
            <Camera aria-hidden className="size-5" />
            <span className="max-sm:sr-only">{t.products.by_camera}</span>
          </Button>
        </div>
      </Field>
      {camera}
    </div>
  );
}
