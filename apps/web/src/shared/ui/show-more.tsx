import { useT } from "../i18n/context.ts";
import { Button } from "./button.tsx";
import { useErrorText } from "./use-error-text.ts";

interface Props {
  /** What an infinite query's hook returned. */
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    readonly error?: unknown;
    readonly fetchNextPage: () => unknown;
  };
}

/** The way on at the end of a list that grows; disappears at its last line. */
export function ShowMore({ query }: Props) {
  const t = useT();
  const say = useErrorText();
  if (!query.hasNextPage) return null;
  return (
    <div className="flex flex-col items-center gap-2 py-6">
      {query.isFetchNextPageError && (
        <p role="alert" className="text-sm text-sale">
          {say(query.error)}
        </p>
      )}
      <Button look="soft" busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {t.common.show_more}
      </Button>
    </div>
  );
}
