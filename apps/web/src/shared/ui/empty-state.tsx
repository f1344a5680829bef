import type { ReactNode } from "react";

interface Props {
  /** From the same picture set as the goods. */
  readonly picture?: string;
  readonly title: string;
  readonly text?: ReactNode;
  /** One action: what to do now. */
  readonly action?: ReactNode;
}

export function EmptyState({ picture = "/pictures/basket.webp", title, text, action }: Props) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center px-4 py-12 text-center">
      <img src={picture} alt="" width={112} height={112} className="mb-5 size-28 object-contain" />
      <h2 className="text-xl font-semibold text-balance">{title}</h2>
      {text && <p className="mt-2 text-ink-soft text-balance">{text}</p>}
      {action && <div className="mt-6">{action}</div>}
    </div>
  );
}
