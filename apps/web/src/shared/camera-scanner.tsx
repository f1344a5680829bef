import { normaliseBarcode } from "@saudaflow/contract";
import { useEffect, useRef, useState } from "react";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import wasm from "zxing-wasm/reader/zxing_reader.wasm?url";
import { usePanelT } from "./i18n/panel.tsx";
import { Sheet } from "./ui/sheet.tsx";

// By itself it would ask a server of others for it.
prepareZXingModule({ overrides: { locateFile: () => wasm } });

const PAUSE_MS = 120;
/** Wide enough for the bars of a code that fills a third of the picture. */
const WIDTH = 960;

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onCode: (code: string) => void;
}

/** Reads a barcode by the camera. Import it lazily: the reader weighs more than a page. */
export default function CameraScanner({ open, onOpenChange, onCode }: Props) {
  const t = usePanelT();
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={t.panel.camera_title}>
      <div className="pb-6">
        <Camera
          onCode={(code) => {
            navigator.vibrate?.(60);
            onOpenChange(false);
            onCode(code);
          }}
        />
      </div>
    </Sheet>
  );
}

function Camera({ onCode }: Pick<Props, "onCode">) {
  const t = usePanelT();
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const take = useRef(onCode);
  take.current = onCode;
  useEffect(() => {
    const stop = new AbortController();
    watch(video.current, stop.signal, (code) => take.current(code)).catch(() => setFailed(true));
    return () => stop.abort();
  }, []);
  if (failed)
    return (
      <p role="alert" className="rounded-card bg-few-soft p-4 text-few">
        {t.panel.camera_failed}
      </p>
    );
  return (
    <>
      <div className="relative overflow-hidden rounded-card bg-sunken">
        <video ref={video} muted playsInline className="aspect-[4/3] w-full object-cover" />
        <span aria-hidden className="absolute inset-x-[8%] top-1/2 h-0.5 bg-sale" />
      </div>
      <p className="mt-3 text-ink-soft">{t.panel.camera_hint}</p>
    </>
  );
}

/** Looks at the camera's picture again and again until a code is found or nobody needs it. */
async function watch(video: HTMLVideoElement | null, signal: AbortSignal, found: (code: string) => void) {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: "environment", width: { ideal: 1280 } },
  });
  const end = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted || !video) return end();
  signal.addEventListener("abort", end);
  video.srcObject = stream;
  const canvas = document.createElement("canvas");
  try {
    await video.play();
    while (!signal.aborted) {
      const code = await readFrame(video, canvas);
      if (code !== undefined && !signal.aborted) return found(code);
      // The page goes on between two looks.
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  } finally {
    end();
  }
}

async function readFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement): Promise<string | undefined> {
  const { videoWidth, videoHeight } = video;
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  if (!drawing || videoWidth === 0) return undefined;
  canvas.width = Math.min(WIDTH, videoWidth);
  canvas.height = Math.round((canvas.width * videoHeight) / videoWidth);
  drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
  const [read] = await readBarcodes(drawing.getImageData(0, 0, canvas.width, canvas.height), {
    formats: ["EAN-13", "EAN-8", "UPC-A", "ITF"],
    maxNumberOfSymbols: 1,
  });
  return read && normaliseBarcode(read.text);
}
