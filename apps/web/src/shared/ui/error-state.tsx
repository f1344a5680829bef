import { type ApiError, isApiError } from "../api/problem.ts";
import { useT } from "../i18n/context.ts";
import type { Messages } from "../i18n/messages.ts";
import { Button } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";
import { useErrorText } from "./use-error-text.ts";

interface Props {
  readonly error: unknown;
  readonly onAgain: () => void;
  readonly busy?: boolean;
  readonly small?: boolean;
}

/** A page's middle by what went wrong: nobody there, too much at once, not for this reader, or a fault of ours. */
function lookOf({ code, status }: Pick<ApiError, "code" | "status">, t: Messages) {
  if (code === "network") return { picture: "/pictures/compass.webp", title: t.errors.title };
  if (status === 429 || status === 503)
    return { picture: "/pictures/clock.webp", title: t.errors.busy_title };
  if (status === 403) return { picture: "/pictures/lock.webp", title: t.shell.forbidden_title };
  return { picture: "/pictures/spilled.webp", title: t.errors.title };
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
        {...lookOf(isApiError(error) ? error : { code: "unknown", status: 0 }, t)}
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
