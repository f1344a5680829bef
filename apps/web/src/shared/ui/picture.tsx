import type { Product } from "@saudaflow/contract";
import { ShoppingBasket } from "lucide-react";
import { useState } from "react";
import { cx } from "../cx.ts";
import { averageColour } from "./average-colour.ts";
import { tintOf } from "./tint.ts";

type Image = Product["images"][number];

interface Props {
  /** One address, or all sizes of a picture: then the browser takes the one that `sizes` needs. */
  readonly src?: string | null | undefined;
  readonly image?: Image | undefined;
  readonly sizes?: string;
  /** Empty where the name stands beside it. */
  readonly alt?: string;
  /** Whose tint: usually the category's id. */
  readonly tint: number;
  /** Above the fold: download at once. */
  readonly eager?: boolean;
  readonly size?: number;
  readonly className?: string;
  readonly imageClassName?: string;
}

/** The longest sides of a picture's three files. */
const WIDTHS = { thumb_url: 200, url: 800, large_url: 1600 } as const;

function filesOf(image: Image): string {
  const longest = Math.max(image.width, image.height, 1);
  const files = Object.entries(WIDTHS).map(([name, most]) => {
    const width = Math.round(image.width * Math.min(1, most / longest));
    return [image[name as keyof typeof WIDTHS], width] as const;
  });
  // A picture smaller than a file's limit is the same in the next.
  return [...new Map(files.map(([url, width]) => [width, `${url} ${width}w`])).values()].join(", ");
}

const farAway = (hash: string): string =>
  `radial-gradient(closest-side, ${averageColour(hash)}, transparent) content-box`;

/** The colour from afar was for the time before. */
function clear(image: HTMLImageElement): void {
  image.style.background = "none";
}

/** A picture on a softly tinted square with morning light from the upper left; a basket where there is none. */
export function Picture({
  image,
  src = image?.thumb_url,
  sizes,
  alt = "",
  tint,
  eager,
  size = 200,
  className,
  imageClassName = "p-[12%]",
}: Props) {
  const [broken, setBroken] = useState(false);
  return (
    <span
      className={cx(
        "relative grid aspect-square place-items-center overflow-hidden",
        tintOf(tint),
        className,
      )}
    >
      <span
        aria-hidden
        className="absolute inset-0 bg-[radial-gradient(circle_at_28%_18%,var(--glow),transparent_62%)]"
      />
      {src && !broken ? (
        <img
          sizes={image && sizes}
          srcSet={image && filesOf(image)}
          src={src}
          alt={alt}
          width={size}
          height={size}
          loading={eager ? "eager" : "lazy"}
          fetchPriority={eager ? "high" : "auto"}
          decoding="async"
          // A page that the server has drawn may have it already.
          ref={(element) => {
            if (element?.complete) clear(element);
          }}
          onLoad={(event) => clear(event.currentTarget)}
          onError={() => setBroken(true)}
          style={image?.placeholder ? { background: farAway(image.placeholder) } : undefined}
          className={cx("absolute inset-0 size-full object-contain", imageClassName)}
        />
      ) : (
        <ShoppingBasket aria-hidden strokeWidth={1.25} className="size-1/3 text-ink-soft opacity-60" />
      )}
    </span>
  );
}
