import { TabTitle } from "#shared/ui/tab-title.tsx";

interface Props {
  readonly title: string;
  /** Said instead of the bare title, where there is something warmer to say. */
  readonly greeting?: string | undefined;
  readonly text?: string | undefined;
}

/** The head of signing in and registering. */
export function EntryTitle({ title, greeting = title, text }: Props) {
  return (
    <div className="mb-6 text-center">
      <TabTitle title={title} />
      <img
        src="/pictures/wave.webp"
        alt=""
        width={80}
        height={80}
        className="mx-auto mb-3 size-20 object-contain"
      />
      <h1 className="text-xl font-bold tracking-tight text-balance">{greeting}</h1>
      {text && <p className="mt-2 text-ink-soft text-balance">{text}</p>}
    </div>
  );
}
