import { useNavigation } from "react-router";

/** A line at the top while the next page's code is on its way: what was pressed was heard. */
export function PageProgress() {
  if (useNavigation().state === "idle") return null;
  return (
    <div aria-hidden className="fixed inset-x-0 top-0 z-60 h-1 origin-left animate-progress bg-accent" />
  );
}
