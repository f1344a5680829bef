import { lazy, type ReactNode, Suspense, useState } from "react";

const CameraScanner = lazy(() => import("./camera-scanner.tsx"));

/** A barcode by the camera: `open` turns it on, `camera` is its place in the page. Its reader is loaded at the first use. */
export function useCamera(onCode: (code: string) => void): {
  readonly open: () => void;
  readonly camera: ReactNode;
} {
  const [state, setState] = useState<"never" | "open" | "closed">("never");
  return {
    open: () => setState("open"),
    camera: state !== "never" && (
      <Suspense>
        <CameraScanner
          open={state === "open"}
          onOpenChange={(open) => setState(open ? "open" : "closed")}
          onCode={onCode}
        />
      </Suspense>
    ),
  };
}
