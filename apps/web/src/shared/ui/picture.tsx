import { ShoppingBasket } from "lucide-react";
import { useState } from "react";
import { cx } from "../cx.ts";
import { tintOf } from "./tint.ts";

interface Props {
  readonly src: string | null | undefined;
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

/** A picture on a softly tinted square with morning light from the upper left; a basket where there is none. */
export function Picture({
  src,
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
          src={src}
          alt={alt}
          width={size}
          height={size}
          loading={eager ? "eager" : "lazy"}
          fetchPriority={eager ? "high" : "auto"}
          decoding="async"
          onError={() => setBroken(true)}
          className={cx("absolute inset-0 size-full object-contain", imageClassName)}
        />
      ) : (
        <ShoppingBasket aria-hidden strokeWidth={1.25} className="size-1/3 text-ink-soft opacity-60" />
      )}
    </span>
  );
}
