import { MAX_PRODUCT_IMAGES } from "@saudaflow/contract";
import { Camera, ImagePlus } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useDropzone } from "react-dropzone";
import { cx } from "#shared/cx.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { toast } from "#shared/ui/toast.ts";

const TYPES = ["image/jpeg", "image/png", "image/webp"];

interface Props {
  /** How many more there may be. */
  readonly room: number;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Takes pictures in every way that a person may have one: dragged, pasted, from a file, from the phone's camera. */
export function PictureDrop({ room, onFiles, children }: Props) {
  const t = usePanelT();
  const camera = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]) => {
    const pictures = files.filter(({ type }) => TYPES.includes(type));
    if (pictures.length < files.length) toast({ text: t.products.picture_not_image, look: "bad" });
    if (pictures.length > room) toast({ text: t.products.pictures_full(MAX_PRODUCT_IMAGES), look: "bad" });
    if (pictures.length > 0 && room > 0) onFiles(pictures.slice(0, room));
  };
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const onPaste = ({ clipboardData }: ClipboardEvent) => {
      const files = [...(clipboardData?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    addEventListener("paste", onPaste);
    return () => removeEventListener("paste", onPaste);
  }, []);
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop: (accepted, refused) => take([...accepted, ...refused.map(({ file }) => file)]),
    noClick: true,
    noKeyboard: true,
    disabled: room <= 0,
  });
  return (
    <div
      {...getRootProps({ role: "presentation" })}
      className={cx(
        "rounded-card border-2 border-dashed p-3 transition-colors",
        isDragActive ? "border-accent bg-accent-soft" : "border-line",
      )}
    >
      {children}
      <div className="flex flex-col items-center gap-3 py-3 text-center">
        <p className="text-ink-soft text-balance">
          {isDragActive ? t.products.pictures_drop : t.products.pictures_hint}
        </p>
        <div className="flex flex-wrap justify-center gap-2">
          <Button look="quiet" className="px-4" disabled={room <= 0} onClick={open}>
            <ImagePlus aria-hidden className="size-5" />
            {t.products.pictures_choose}
          </Button>
          <Button
            look="quiet"
            className="px-4 pointer-fine:hidden"
            disabled={room <= 0}
            onClick={() => camera.current?.click()}
          >
            <Camera aria-hidden className="size-5" />
            {t.products.pictures_photo}
          </Button>
        </div>
      </div>
      <input {...getInputProps({ accept: TYPES.join(","), "aria-label": t.products.pictures_choose })} />
      <input
        ref={camera}
        hidden
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={t.products.pictures_photo}
        onChange={({ target }) => {
          take([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </div>
  );
}
