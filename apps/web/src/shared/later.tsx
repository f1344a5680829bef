import { type ComponentType, lazy, type ReactNode, Suspense } from "react";

/**
 * What the first sight of a page does not need, forms above all: its code is asked for at once, and the page does not
 * wait. `meanwhile` has the size of what comes.
 */
export function later<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  meanwhile?: ReactNode,
) {
  const first = load();
  // Without a network it is tried again when it is shown.
  first.catch(() => {});
  const Loaded = lazy(() => first.catch(load)) as unknown as ComponentType<P>;
  return (props: P) => (
    <Suspense fallback={meanwhile}>
      <Loaded {...props} />
    </Suspense>
  );
}
