import { useT } from "../i18n/context.ts";
import { Button } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";
import { useErrorText } from "./use-error-text.ts";

interface Props {
  readonly error: unknown;
  readonly onAgain: () => void;
  readonly busy?: boolean;
}

/** What happened, in the reader's language, and a way on. */
export function ErrorState({ error, onAgain, busy = false }: Props) {
  const t = useT();
  const say = useErrorText();
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
