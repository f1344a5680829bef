import { Dialog } from "@base-ui/react/dialog";
import type { Product } from "@saudaflow/contract";
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useT } from "../i18n/context.ts";
import { IconButton } from "./icon-button.tsx";

interface Props {
  readonly images: Product["images"];
  /** Of what they are pictures. */
  readonly name: string;
  readonly first: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Pictures as large as the screen: swiped or turned by arrow keys, and pinched as the browser does it by itself. */
export default function PictureViewer({ images, name, first, open, onClose }: Props) {
  const t = useT();
  const [shown, setShown] = useState(first);
  const row = useRef<HTMLUListElement>(null);
  const place = useCallback(
    (list: HTMLUListElement | null) => {
      row.current = list;
      if (!list) return;
      list.scrollLeft = first * list.clientWidth;
      setShown(first);
    },
    [first],
  );
  const turn = useCallback(
    (by: number) => {
      const list = row.current;
      list?.scrollTo({ left: (shown + by) * list.clientWidth, behavior: "smooth" });
    },
    [shown],
  );
  useEffect(() => {
    if (!open) return;
    const hear = (event: KeyboardEvent) => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      turn(by);
    };
    // The dialog keeps arrow keys to itself on their way up.
    addEventListener("keydown", hear, true);
    return () => removeEventListener("keydown", hear, true);
  }, [open, turn]);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Popup className="fixed inset-0 z-50 flex flex-col bg-page text-ink outline-none transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0">
          <div className="flex items-center justify-between gap-4 px-4 py-2">
            <Dialog.Title className="line-clamp-2 leading-tight font-semibold wrap-anywhere">
              {name}
            </Dialog.Title>
            <Dialog.Close render={<IconButton icon={X} label={t.common.close} />} />
          </div>
          <ul
            ref={place}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
            tabIndex={0}
            onScroll={({ currentTarget: { scrollLeft, clientWidth } }) =>
              setShown(Math.round(scrollLeft / clientWidth))
            }
            className="no-scrollbar flex min-h-0 flex-1 snap-x snap-mandatory overflow-x-auto overscroll-contain"
          >
            {images.map((image, i) => (
              <li key={image.id} className="size-full shrink-0 snap-center p-4">
                <img
                  src={image.large_url}
                  alt={t.catalog.picture(i + 1)}
                  width={image.width}
                  height={image.height}
                  loading={i === first ? "eager" : "lazy"}
                  className="mx-auto size-full max-w-5xl object-contain"
                />
              </li>
            ))}
          </ul>
          {images.length > 1 && (
            <div className="flex items-center justify-center gap-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
              <IconButton
                icon={ChevronLeft}
                label={t.common.previous}
                disabled={shown === 0}
                onClick={() => turn(-1)}
              />
              <p role="status" className="figures text-ink-soft">
                {shown + 1} / {images.length}
              </p>
              <IconButton
                icon={ChevronRight}
                label={t.common.next}
                disabled={shown === images.length - 1}
                onClick={() => turn(1)}
              />
            </div>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
