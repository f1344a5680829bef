import type { ReactNode } from "react";

interface Props {
  /** From the same picture set as the goods. */
  readonly picture?: string;
  readonly title: string;
  readonly text?: ReactNode;
  /** One action: what to do now. */
  readonly action?: ReactNode;
  /** It is all that the page has, so its title is the page's heading. */
  readonly page?: boolean;
}

export function EmptyState({ picture = "/pictures/basket.webp", title, text, action, page = false }: Props) {
  const Title = page ? "h1" : "h2";
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center px-4 py-12 text-center">
      <img src={picture} alt="" width={112} height={112} className="mb-5 size-28 object-contain" />
      <Title className="text-xl font-semibold text-balance">{title}</Title>
      {text && <p className="mt-2 text-ink-soft text-balance">{text}</p>}
      {action && <div className="mt-6">{action}</div>}
    </div>
  );
}
