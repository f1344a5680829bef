import { useT } from "../i18n/context.ts";
import { Button } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";
import { useErrorText } from "./use-error-text.ts";

interface Props {
  readonly error: unknown;
  readonly onAgain: () => void;
  readonly busy?: boolean;
  readonly small?: boolean;
}

/** What happened, in the reader's language, and a way on. */
export function ErrorState({ error, onAgain, busy = false, small = false }: Props) {
  const t = useT();
  const say = useErrorText();
  if (small) {
    return (
      <div
        role="alert"
        className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-surface px-4 py-3 text-ink-soft"
      >
        <p className="flex-1">{say(error)}</p>
        <Button look="quiet" onClick={onAgain} busy={busy}>
          {t.common.again}
        </Button>
      </div>
    );
  }
  return (
    <div role="alert">
      <EmptyState
        picture="/pictures/spilled.webp"
        title={t.errors.title}
        text={say(error)}
        action={
          <Button onClick={onAgain} busy={busy}>
            {t.common.again}
          </Button>
        }
      />
    </div>
  );
}
